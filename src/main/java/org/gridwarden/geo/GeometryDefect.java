package org.gridwarden.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Why a geometry cannot be an area: a stable code, a sentence, and the place where there is one.
 *
 * @param code the kind of defect
 * @param place where it is, in the units of the geometry; null where the whole geometry is meant
 * @param message a sentence for a person
 */
public record GeometryDefect(Code code, @Nullable Coordinate place, String message) {

    /** Kinds of defect; the names are stable and appear in files and answers. */
    public enum Code {
        /** Nothing in it. */
        EMPTY,
        /** A point or a line where an area is wanted. */
        NOT_POLYGONAL,
        /** Last position differs from the first. */
        RING_NOT_CLOSED,
        /** Fewer than three different positions in a ring. */
        TOO_FEW_POINTS,
        /** A coordinate that is not a number, or no degree. */
        INVALID_COORDINATE,
        /** Rings of a polygon cross, or a ring crosses itself. */
        SELF_INTERSECTION,
        /** A ring touches itself. */
        RING_SELF_INTERSECTION,
        /** A hole not inside its shell. */
        HOLE_OUTSIDE_SHELL,
        /** A hole in a hole. */
        NESTED_HOLES,
        /** Holes that cut the interior in two. */
        DISCONNECTED_INTERIOR,
        /** A part inside another part. */
        NESTED_SHELLS,
        /** The same ring twice. */
        DUPLICATE_RINGS
    }

    /** The defect of a ring whose ends differ, for readers that meet it before a geometry can be made. */
    public static GeometryDefect ringNotClosed(Coordinate end) {
        return new GeometryDefect(
                Code.RING_NOT_CLOSED, end, "the ring ends at " + text(end) + ", which is not where it began");
    }

    /** The first defect of {@code geometry} as an area, if it has any. */
    public static Optional<GeometryDefect> find(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return Optional.of(new GeometryDefect(Code.EMPTY, null, "the geometry is empty"));
        }
        if (!(geometry instanceof Polygon) && !(geometry instanceof MultiPolygon)) {
            return Optional.of(new GeometryDefect(
                    Code.NOT_POLYGONAL,
                    geometry.getCoordinate(),
                    "an area is wanted, not a " + geometry.getGeometryType()));
        }
        return Optional.ofNullable(new IsValidOp(geometry).getValidationError()).map(GeometryDefect::of);
    }

    /** The first defect of every part: one for each broken polygon, or the one between the parts. */
    public static List<GeometryDefect> list(@Nullable Geometry geometry) {
        List<GeometryDefect> defects = new ArrayList<>();
        if (geometry instanceof GeometryCollection && !geometry.isEmpty()) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                find(geometry.getGeometryN(i)).ifPresent(defects::add);
            }
        }
        if (defects.isEmpty()) {
            find(geometry).ifPresent(defects::add);
        }
        return defects;
    }

    private static GeometryDefect of(TopologyValidationError error) {
        Coordinate place = error.getCoordinate();
        Code code = code(error.getErrorType());
        return new GeometryDefect(code, place, error.getMessage() + (place == null ? "" : " at " + text(place)));
    }

    private static Code code(int errorType) {
        return switch (errorType) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> Code.HOLE_OUTSIDE_SHELL;
            case TopologyValidationError.NESTED_HOLES -> Code.NESTED_HOLES;
            case TopologyValidationError.DISCONNECTED_INTERIOR -> Code.DISCONNECTED_INTERIOR;
            case TopologyValidationError.RING_SELF_INTERSECTION -> Code.RING_SELF_INTERSECTION;
            case TopologyValidationError.NESTED_SHELLS -> Code.NESTED_SHELLS;
            case TopologyValidationError.DUPLICATE_RINGS -> Code.DUPLICATE_RINGS;
            case TopologyValidationError.TOO_FEW_POINTS -> Code.TOO_FEW_POINTS;
            case TopologyValidationError.INVALID_COORDINATE -> Code.INVALID_COORDINATE;
            case TopologyValidationError.RING_NOT_CLOSED -> Code.RING_NOT_CLOSED;
            default -> Code.SELF_INTERSECTION;
        };
    }

    private static String text(Coordinate place) {
        return place.x + ", " + place.y;
    }
}
