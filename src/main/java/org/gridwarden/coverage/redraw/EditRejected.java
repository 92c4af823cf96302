package org.gridwarden.coverage.redraw;

import java.util.List;
import java.util.Locale;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** An edit that cannot be done; the graph is as it was. */
public final class EditRejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; the name is a stable code. */
    public enum Reason {
        /** No unit has this code. */
        UNKNOWN_UNIT,
        /** No edge has this number: it was changed meanwhile. */
        UNKNOWN_EDGE,
        /** No vertex lies at this place. */
        UNKNOWN_VERTEX,
        /** Boundaries meet at the vertex. */
        IS_NODE,
        /** The code is in use. */
        CODE_TAKEN,
        /** A line or ring of too few places. */
        BAD_LINE,
        /** A new line would cross or touch another away from their common node. */
        CROSSES,
        /** The lattice leaves no room for the line here. */
        TOO_TIGHT,
        /** A line would be moved over another boundary. */
        SWEEPS_OVER,
        /** A unit would have no ground left. */
        VANISHES,
        /** A unit would fall into more parts than it had. */
        FALLS_APART,
        /** The outer limit of the whole would move. */
        OUTER_LIMIT,
        /** The line does not cut the unit. */
        NOT_CUT,
        /** The units have no common boundary. */
        NOT_NEIGHBOURS,
        /** The units are not of one kind: other levels, or one divided and the other not. */
        LEVELS_DIFFER,
        /** The named parent is not of a higher level, or not there. */
        BAD_PARENT,
        /** The unit has units below it. */
        HAS_CHILDREN,
        /** The unit claims ground that another claims too. */
        OVERLAPS,
        /** The ground named is not there: no gap, no overlap, nothing of the unit. */
        NO_GROUND,
        /** A line would run through buildings. */
        BUILDINGS_CUT
    }

    private final Reason reason;
    private final transient @Nullable Geometry place;
    private final List<String> codes;

    /** A refusal; {@code place} is in degrees, and {@code codes} are those of the units that stand in the way. */
    public EditRejected(Reason reason, String sentence, @Nullable Geometry place, List<String> codes) {
        super(sentence);
        this.reason = reason;
        this.place = place;
        this.codes = List.copyOf(codes);
    }

    /** A refusal that has a place. */
    public static EditRejected at(Reason reason, String sentence, Place place) {
        return new EditRejected(reason, sentence, Geometries.point(place.toLngLat()), List.of());
    }

    /** A refusal that has no place. */
    public static EditRejected of(Reason reason, String sentence, String... codes) {
        return new EditRejected(reason, sentence, null, List.of(codes));
    }

    /** A place as sentences name it: longitude and latitude in degrees. */
    public static String words(Place place) {
        return String.format(Locale.ROOT, "%.7f, %.7f", place.x() / 1e7, place.y() / 1e7);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Stable code of the reason. */
    public String code() {
        return reason.name();
    }

    /** Where, in degrees; null where there is no place. */
    public @Nullable Geometry place() {
        return place;
    }

    /** The units that stand in the way, if any. */
    public List<String> units() {
        return codes;
    }
}
