package org.gridwarden.demo.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;

/**
 * Codes of the fictional city: 6 digits of a county + 3 of a street + 3 of a community + 3 of a grid + 3 of a building.
 * The county's digits begin with 99, which GB/T 2260 gives to no province. Serial numbers run as one reads: in bands from
 * north to south, in a band from west to east. Pure.
 */
public final class CodeBook {

    /** The city. */
    public static final String CITY = "990100";
    /** The county of the rural preset. */
    static final String COUNTY = "990121";

    private CodeBook() {}

    /** Kinds of serial numbers and where each begins. */
    enum Serial {
        /** Districts are numbered from 02 on. */
        DISTRICT("9901%02d", 2),
        /** Functional zones. */
        ZONE("9901%02d", 71),
        /** Streets (街道): 001 to 099. */
        STREET("%03d", 1),
        /** Towns (镇): 100 to 199. */
        TOWN("%03d", 100),
        /** Residents' committees: 001 to 199. */
        COMMUNITY("%03d", 1),
        /** Villagers' committees: 200 to 399. */
        VILLAGE("%03d", 200),
        /** Grids and groups: 001 to 999. */
        GRID("%03d", 1),
        /** Buildings of a grid. */
        BUILDING("%03d", 1);

        private final String format;
        private final int first;

        Serial(String format, int first) {
            this.format = format;
            this.first = first;
        }

        /** The code of the {@code index}th, counted from 0, under {@code parent}. */
        String code(String parent, int index) {
            String digits = String.format(format, first + index);
            return this == DISTRICT || this == ZONE ? digits : parent + digits;
        }
    }

    /** The items in reading order: bands of equal height from the north, each from west to east. */
    static <T> List<T> readingOrder(List<T> items, Function<T, Coordinate> middle) {
        double top =
                items.stream().mapToDouble(item -> middle.apply(item).y).max().orElse(0);
        double bottom =
                items.stream().mapToDouble(item -> middle.apply(item).y).min().orElse(0);
        double height = Math.max(1e-9, (top - bottom) / Math.max(1, Math.round(Math.sqrt(items.size()))));
        List<T> ordered = new ArrayList<>(items);
        ordered.sort(Comparator.<T>comparingInt(item -> (int) ((top - middle.apply(item).y) / height))
                .thenComparingDouble(item -> middle.apply(item).x)
                .thenComparingDouble(item -> middle.apply(item).y));
        return ordered;
    }
}
