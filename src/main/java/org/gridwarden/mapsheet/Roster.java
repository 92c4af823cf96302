package org.gridwarden.mapsheet;

import java.util.List;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.Pen;
import org.gridwarden.mapsheet.canvas.Shapes;
import org.gridwarden.mapsheet.canvas.Type;
import org.gridwarden.mapsheet.picture.MapStyle;

/** The list of those who answer, set in columns; what does not fit is told. */
final class Roster {

    private static final double HEAD = 8.2;
    private static final double LINE = 7;
    private static final double STEP = 9.6;
    private static final double GAP = 4;

    private final Canvas canvas;
    private final double times;
    private final String vacant;

    Roster(Canvas canvas, double times, String vacant) {
        this.canvas = canvas;
        this.times = times;
        this.vacant = vacant;
    }

    /** Draws entries from an index on; returns the index of the first that found no room. */
    int draw(List<MapSheet.Entry> entries, int from, Box box) {
        double least = 170 * times;
        int columns = Math.max(1, (int) (box.width() / least));
        double gutter = 10 * times;
        double width = (box.width() - gutter * (columns - 1)) / columns;
        int next = from;
        for (int column = 0; column < columns; column++) {
            double y = box.y();
            double x = box.x() + column * (width + gutter);
            while (next < entries.size() && y + height(entries.get(next)) <= box.bottom()) {
                draw(entries.get(next), x, y, width);
                y += height(entries.get(next)) + GAP * times;
                next++;
            }
        }
        return next;
    }

    private double height(MapSheet.Entry entry) {
        return (STEP * (1 + Math.max(1, entry.people().size())) + 1) * times;
    }

    private void draw(MapSheet.Entry entry, double x, double y, double width) {
        double base = y + HEAD * times;
        double codeWidth = canvas.width(entry.code(), Type.pale(6 * times));
        String number = entry.number() == 0 ? "" : entry.number() + "  ";
        Type bold = Type.bold(HEAD * times);
        double numberWidth = canvas.width(number, bold);
        canvas.text(number, x, base, bold.in(MapStyle.LINE));
        canvas.text(
                canvas.fitted(entry.name(), width - numberWidth - codeWidth - 4 * times, bold),
                x + numberWidth,
                base,
                bold);
        canvas.text(entry.code(), x + width - codeWidth, base, Type.pale(6 * times));
        Type line = Type.regular(LINE * times);
        double lineBase = base;
        for (String person : entry.people().isEmpty() ? List.of(vacant) : entry.people()) {
            lineBase += STEP * times;
            canvas.text(
                    canvas.fitted(person, width - 4 * times, line),
                    x + 4 * times,
                    lineBase,
                    entry.people().isEmpty() ? Type.pale(LINE * times) : line);
        }
        double under = y + height(entry) + GAP / 2 * times;
        canvas.stroke(Shapes.line(x, under, x + width, under), Pen.of(Colour.of(0xd5dae0), 0.3 * times));
    }
}
