package org.gridwarden.mapsheet.picture;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.Pen;
import org.gridwarden.mapsheet.canvas.Shapes;
import org.gridwarden.mapsheet.canvas.Type;

/** The forms that a unit's label can take, from name with code and notes down to its number in a circle. */
final class UnitLabel {

    private static final double LEADING = 1.22;
    private static final double[] SIZES = {14, 12, 10.5, 9, 7.8, 6.8};

    private enum Dropped {
        NOTHING,
        NOTES,
        CODE
    }

    private record Line(String text, Type type) {}

    private final Canvas canvas;
    private final String number;
    private final double times;
    private final boolean numbers;
    private final List<List<Line>> choices = new ArrayList<>();

    UnitLabel(PictureUnit unit, Canvas canvas, MapDrawing.Look look) {
        this.canvas = canvas;
        this.times = look.times();
        this.numbers = look.numbers();
        this.number = Integer.toString(unit.number());
        int[][] order = {
            {0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 2}, {0, 4}, {1, 3}, {1, 4}, {0, 5}, {2, 3}, {1, 5}, {2, 4}, {2, 5}
        };
        for (int[] choice : order) {
            choices.add(lines(unit, Dropped.values()[choice[0]], SIZES[choice[1]] * times));
        }
    }

    /** Every form with its size; the last is the number alone, where numbers are wanted. */
    List<LabelPlacer.Form> forms() {
        List<LabelPlacer.Form> forms = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            double width = 0;
            double height = 0;
            for (Line line : choices.get(i)) {
                width = Math.max(width, canvas.width(line.text(), line.type()));
                height += line.type().size() * LEADING;
            }
            forms.add(new LabelPlacer.Form(i, width + 2 * times, height));
        }
        if (numbers) {
            double circle = 12 * times;
            forms.add(new LabelPlacer.Form(choices.size(), circle, circle));
        }
        return forms;
    }

    /** Draws the form into the box; whether it was more than the number. */
    boolean draw(int form, Box box) {
        double middle = box.x() + box.width() / 2;
        if (form == choices.size()) {
            canvas.fill(Shapes.circle(middle, box.y() + box.height() / 2, 5.5 * times), Colour.WHITE);
            canvas.stroke(
                    Shapes.circle(middle, box.y() + box.height() / 2, 5.5 * times), Pen.of(MapStyle.LINE, 0.6 * times));
            Type type = Type.bold((number.length() > 2 ? 5 : 6.5) * times);
            canvas.centred(number, middle, box.y() + box.height() / 2 + type.size() * 0.36, type);
            return false;
        }
        double y = box.y();
        for (Line line : choices.get(form)) {
            canvas.centred(line.text(), middle, y + line.type().size() * 0.98, line.type());
            y += line.type().size() * LEADING;
        }
        return true;
    }

    /** Name, code and notes; name and code; or the name alone. */
    private static List<Line> lines(PictureUnit unit, Dropped dropped, double size) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(unit.name(), Type.bold(size).withHalo()));
        if (dropped != Dropped.CODE && !unit.code().isEmpty()) {
            lines.add(new Line(unit.code(), Type.pale(size * 0.72).withHalo()));
        }
        if (dropped == Dropped.NOTHING) {
            unit.notes().stream()
                    .limit(2)
                    .forEach(note ->
                            lines.add(new Line(note, Type.regular(size * 0.84).withHalo())));
        }
        return lines;
    }
}
