package org.gridwarden.mapsheet.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.Pen;
import org.gridwarden.mapsheet.canvas.Shapes;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Draws a picture in its frame: base map, coloured ground, boundaries, labels. Used once. */
public final class MapDrawing {

    private static final double FILL_ALPHA = 0.55;
    private static final double MASK_ALPHA = 0.72;

    /**
     * How it is drawn.
     *
     * @param times how much greater lines and letters are than on an A3 sheet
     * @param tolerance how far lines may be simplified, in points; 0 for not at all
     * @param numbers whether a unit whose label finds no room is marked by its number
     */
    public record Look(double times, double tolerance, boolean numbers) {}

    private final Canvas canvas;
    private final MapFrame frame;
    private final MapPicture picture;
    private final Look look;
    private final double times;
    private final List<Geometry> areas;
    private final Geometry outline;

    /** A drawing of a picture in a frame. */
    public MapDrawing(Canvas canvas, MapFrame frame, MapPicture picture, Look look) {
        this.canvas = canvas;
        this.frame = frame;
        this.picture = picture;
        this.look = look;
        this.times = look.times();
        Geometry[] placed = picture.units().stream()
                .map(unit -> frame.onCanvas(unit.geometry()))
                .toArray(Geometry[]::new);
        this.areas = List.of(look.tolerance() > 0 ? CoverageSimplifier.simplify(placed, look.tolerance()) : placed);
        Geometry border = frame.onCanvas(picture.outline());
        this.outline = look.tolerance() > 0 ? TopologyPreservingSimplifier.simplify(border, look.tolerance()) : border;
    }

    /** Draws everything; returns the numbers of the units that could only be marked by their number. */
    public List<Integer> draw() {
        canvas.fill(frame.box(), MapStyle.GROUND);
        canvas.clipped(frame.box(), () -> {
            layer("water", MapStyle.WATER);
            layer("green", MapStyle.GREEN);
            layer("block", MapStyle.BLOCK);
            ground();
            streets();
            layer("building", MapStyle.BUILDING);
            canvas.fill(Shapes.box(frame.box()).difference(outline), Colour.WHITE.withAlpha(MASK_ALPHA));
            boundaries();
        });
        List<Integer> numbered = labels();
        canvas.stroke(frame.box(), Pen.of(Colour.INK, 0.8 * times));
        return numbered;
    }

    private void layer(String layer, Colour colour) {
        picture.base().stream()
                .filter(shape -> shape.layer().equals(layer))
                .forEach(shape -> canvas.fill(frame.onCanvas(shape.geometry()), colour));
    }

    private void ground() {
        Colour[] kept = NeighbourColours.of(areas);
        for (int i = 0; i < areas.size(); i++) {
            Colour fill = picture.units().get(i).fill();
            canvas.fill(areas.get(i), fill == null ? kept[i].withAlpha(FILL_ALPHA) : fill);
        }
    }

    private void streets() {
        List<BaseShape> streets = picture.base().stream()
                .filter(shape -> shape.layer().equals("street"))
                .sorted(Comparator.comparingDouble(shape -> MapStyle.streetMetres(shape.kind())))
                .toList();
        for (BaseShape street : streets) {
            canvas.stroke(
                    frame.onCanvas(street.geometry()),
                    Pen.of(MapStyle.STREET_EDGE, width(street.kind()) + 0.5 * times));
        }
        for (BaseShape street : streets) {
            canvas.stroke(frame.onCanvas(street.geometry()), Pen.of(MapStyle.STREET, width(street.kind())));
        }
    }

    private double width(String kind) {
        double onGround = MapStyle.streetMetres(kind) * frame.pointsPerMetre();
        return Math.max(MapStyle.leastStreet(kind) * times, onGround);
    }

    private void boundaries() {
        for (Geometry area : areas) {
            canvas.stroke(area, Pen.of(MapStyle.LINE, 0.9 * times));
        }
        canvas.stroke(outline, Pen.of(MapStyle.LINE.withAlpha(0.22), 5 * times));
        canvas.stroke(outline, Pen.of(MapStyle.LINE, 1.8 * times));
    }

    private List<Integer> labels() {
        LabelPlacer placer = new LabelPlacer(frame.box());
        List<Integer> numbered = new ArrayList<>();
        IntStream.range(0, areas.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> areas.get(i).getArea())
                        .reversed())
                .forEach(i -> {
                    UnitLabel label = new UnitLabel(picture.units().get(i), canvas, look);
                    boolean full = placer.place(areas.get(i), label.forms(), look.numbers())
                            .map(placed -> label.draw(placed.form().index(), placed.box()))
                            .orElse(false);
                    if (!full) {
                        numbered.add(picture.units().get(i).number());
                    }
                });
        return numbered;
    }
}
