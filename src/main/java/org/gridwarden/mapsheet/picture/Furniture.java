package org.gridwarden.mapsheet.picture;

import java.util.List;
import java.util.Locale;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.Pen;
import org.gridwarden.mapsheet.canvas.Shapes;
import org.gridwarden.mapsheet.canvas.Type;

/** What surrounds a map: scale bar, north, legend. Places are the left ends of what is drawn, in points. */
public final class Furniture {

    private final Canvas canvas;
    private final double times;

    /** Furniture {@code times} as great as on an A3 sheet. */
    public Furniture(Canvas canvas, double times) {
        this.canvas = canvas;
        this.times = times;
    }

    /**
     * A line of a legend.
     *
     * @param text what the sample means
     * @param look how the sample is drawn
     * @param colour in which it is drawn
     */
    public record Key(String text, Look look, Colour colour) {
        /** How its sample is drawn. */
        public enum Look {
            AREA,
            LINE,
            THICK_LINE,
            NUMBER
        }
    }

    /**
     * A scale bar of four parts, its length a round number of metres; returns the height it took.
     *
     * @param widest the most that it may take, in points
     * @param scaleText written above it
     */
    public double scaleBar(MapFrame frame, double x, double y, double widest, String scaleText) {
        double metres = RoundScale.bar(widest / frame.pointsPerMetre());
        double length = metres * frame.pointsPerMetre();
        double height = 3.2 * times;
        double top = y + 12 * times;
        for (int part = 0; part < 4; part++) {
            canvas.fill(
                    new Box(x + length * part / 4, top, length / 4, height), part % 2 == 0 ? Colour.INK : Colour.WHITE);
        }
        canvas.stroke(new Box(x, top, length, height), Pen.of(Colour.INK, 0.5 * times));
        Type small = Type.regular(6.2 * times);
        double base = top + height + 7.5 * times;
        canvas.text("0", x, base, small);
        canvas.centred(lengthText(metres / 2), x + length / 2, base, small);
        canvas.centred(lengthText(metres), x + length, base, small);
        canvas.text(scaleText, x, y + 8 * times, Type.bold(8 * times));
        return base - y;
    }

    /** An arrow that points up, with an N above it; {@code x} is its middle. */
    public void north(double x, double y) {
        double half = 6 * times;
        double height = 20 * times;
        double top = y + 9 * times;
        canvas.centred("N", x, y + 7 * times, Type.bold(8 * times));
        canvas.fill(Shapes.polygon(x, top, x + half, top + height, x, top + height * 0.75), Colour.INK);
        canvas.fill(Shapes.polygon(x, top, x - half, top + height, x, top + height * 0.75), Colour.WHITE);
        canvas.stroke(
                Shapes.polygon(x, top, x + half, top + height, x, top + height * 0.75, x - half, top + height),
                Pen.of(Colour.INK, 0.5 * times));
    }

    /** The keys one under another, text wider than {@code width} cut short; returns the height they took. */
    public double legend(List<Key> keys, double x, double y, double width) {
        double step = 11.5 * times;
        Type type = Type.regular(7 * times);
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            double top = y + i * step;
            sample(key, new Box(x, top + 1.5 * times, 18 * times, 7.5 * times));
            canvas.text(canvas.fitted(key.text(), width - 24 * times, type), x + 23 * times, top + 7.6 * times, type);
        }
        return keys.size() * step;
    }

    private void sample(Key key, Box box) {
        double middle = box.y() + box.height() / 2;
        switch (key.look()) {
            case AREA -> {
                canvas.fill(box, key.colour());
                canvas.stroke(box, Pen.of(Colour.PALE_INK, 0.3 * times));
            }
            case LINE ->
                canvas.stroke(Shapes.line(box.x(), middle, box.right(), middle), Pen.of(key.colour(), 0.7 * times));
            case THICK_LINE -> {
                canvas.stroke(
                        Shapes.line(box.x(), middle, box.right(), middle),
                        Pen.of(key.colour().withAlpha(0.22), 5 * times));
                canvas.stroke(Shapes.line(box.x(), middle, box.right(), middle), Pen.of(key.colour(), 1.8 * times));
            }
            case NUMBER -> {
                double x = box.x() + box.width() / 2;
                canvas.stroke(Shapes.circle(x, middle, 4.6 * times), Pen.of(key.colour(), 0.6 * times));
                canvas.centred("7", x, middle + 2.2 * times, Type.bold(6 * times));
            }
        }
    }

    /** 500 m, 2 km. */
    static String lengthText(double metres) {
        return metres >= 1000 ? plain(metres / 1000) + " km" : plain(metres) + " m";
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.2f", number).replaceAll("0+$", "");
    }
}
