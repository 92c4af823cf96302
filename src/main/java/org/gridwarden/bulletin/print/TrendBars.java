package org.gridwarden.bulletin.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridwarden.bulletin.content.BulletinContent;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.Pen;
import org.gridwarden.mapsheet.canvas.Type;

/** Two bars a day, of a long period a month: seen and closed. */
final class TrendBars {

    private static final Colour SEEN = Colour.of(0x3b6ea5);
    private static final Colour CLOSED = Colour.of(0x9fc5a8);
    private static final int MOST_LABELS = 12;
    /** More would be hairs. */
    private static final int MOST_DAYS = 100;
    /** Wider, the bars of a single day would be walls. */
    private static final double WIDEST_DAY = 60;

    private final Canvas canvas;
    private final BulletinWords say;

    TrendBars(Canvas canvas, BulletinWords say) {
        this.canvas = canvas;
        this.say = say;
    }

    /** Whether the bars of so many days are those of months. */
    static boolean byMonth(List<BulletinContent.Day> days) {
        return days.size() > MOST_DAYS;
    }

    void draw(List<BulletinContent.Day> days, Box box) {
        if (byMonth(days)) {
            bars(months(days), "yyyy-MM", box);
        } else {
            bars(days, "M-d", box);
        }
    }

    private static List<BulletinContent.Day> months(List<BulletinContent.Day> days) {
        SortedMap<LocalDate, BulletinContent.Day> months = new TreeMap<>();
        for (BulletinContent.Day day : days) {
            LocalDate first = day.day().withDayOfMonth(1);
            months.merge(
                    first,
                    new BulletinContent.Day(first, day.opened(), day.closed()),
                    (a, b) -> new BulletinContent.Day(first, a.opened() + b.opened(), a.closed() + b.closed()));
        }
        return List.copyOf(months.values());
    }

    private void bars(List<BulletinContent.Day> days, String pattern, Box box) {
        DateTimeFormatter label = DateTimeFormatter.ofPattern(pattern);
        int most = days.stream()
                .mapToInt(day -> Math.max(day.opened(), day.closed()))
                .max()
                .orElse(0);
        if (most == 0) {
            return;
        }
        key(box.x(), box.y() + 8, SEEN, say.text("trend.opened"));
        key(box.x() + 70, box.y() + 8, CLOSED, say.text("trend.closed"));
        Box plot = new Box(box.x() + 26, box.y() + 16, box.width() - 26, box.height() - 32);
        canvas.rightAligned(say.number(most), plot.x() - 4, plot.y() + 5, Type.pale(7));
        canvas.rightAligned("0", plot.x() - 4, plot.bottom(), Type.pale(7));
        canvas.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Pen.of(Colour.PALE_INK, 0.5));
        double step = Math.min(plot.width() / days.size(), WIDEST_DAY);
        int every = Math.max(1, (int) Math.ceil((double) days.size() / MOST_LABELS));
        for (int i = 0; i < days.size(); i++) {
            BulletinContent.Day day = days.get(i);
            double x = plot.x() + i * step;
            bar(x + step * 0.08, step * 0.42, day.opened(), most, plot, SEEN);
            bar(x + step * 0.5, step * 0.42, day.closed(), most, plot, CLOSED);
            if (i % every == 0) {
                canvas.text(label.format(day.day()), x, plot.bottom() + 9, Type.pale(7));
            }
        }
    }

    private void bar(double x, double width, int value, int most, Box plot, Colour colour) {
        if (value > 0) {
            double height = plot.height() * value / most;
            canvas.fill(new Box(x, plot.bottom() - height, width, height), colour);
        }
    }

    private void key(double x, double y, Colour colour, String text) {
        canvas.fill(new Box(x, y - 6, 7, 7), colour);
        canvas.text(text, x + 10, y, Type.regular(8));
    }
}
