package org.gridwarden.mapsheet.picture;

import java.util.List;
import java.util.Set;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.SvgCanvas;
import org.gridwarden.mapsheet.canvas.Type;

/**
 * A choropleth with its legend, for a page or a screen.
 *
 * @param title what is told, with its unit of measure
 * @param picture the units on their coloured ground
 * @param classes the legend, the lowest class first
 * @param scale text of the scale, with {@code {0}} for the denominator
 */
public record ChoroplethPicture(String title, MapPicture picture, List<LegendClass> classes, String scale) {

    private static final double LEGEND_WIDTH = 118;
    private static final double TOLERANCE = 0.2;
    private static final Set<String> STREETS = Set.of("trunk", "primary");

    /** A class: its colour, and its bounds in words. */
    public record LegendClass(Colour colour, String text) {}

    public ChoroplethPicture {
        classes = List.copyOf(classes);
    }

    /** Where the map will be in a box that also holds title and legend. */
    public MapFrame frame(Box box) {
        return MapFrame.around(
                picture.extent(), new Box(box.x(), box.y() + 18, box.width() - LEGEND_WIDTH - 10, box.height() - 18));
    }

    /** Draws it; {@code base} is what lies in the frame, of which only water and great streets are shown. */
    public void draw(Canvas canvas, Box box, List<BaseShape> base) {
        MapFrame frame = frame(box);
        canvas.text(title, box.x(), box.y() + 11, Type.bold(10.5));
        List<BaseShape> shown = base.stream()
                .filter(shape -> shape.layer().equals("water")
                        || shape.layer().equals("street") && STREETS.contains(shape.kind()))
                .toList();
        new MapDrawing(
                        canvas,
                        frame,
                        new MapPicture(picture.outline(), picture.units(), shown),
                        new MapDrawing.Look(0.8, TOLERANCE, false))
                .draw();
        Furniture furniture = new Furniture(canvas, 1);
        double x = frame.box().right() + 12;
        double height = furniture.legend(
                classes.stream()
                        .map(one -> new Furniture.Key(one.text(), Furniture.Key.Look.AREA, one.colour()))
                        .toList(),
                x,
                frame.box().y() + 2,
                LEGEND_WIDTH);
        furniture.scaleBar(
                frame,
                x,
                Math.max(frame.box().y() + height + 14, frame.box().bottom() - 34),
                LEGEND_WIDTH - 16,
                java.text.MessageFormat.format(
                        scale, String.format(java.util.Locale.ROOT, "%,d", frame.denominator())));
    }

    /** The same as an SVG picture of this size in points. */
    public String svg(double width, double height, List<BaseShape> base) {
        SvgCanvas canvas = new SvgCanvas(width, height, title);
        draw(canvas, new Box(0, 0, width, height), base);
        return canvas.finish();
    }
}
