package org.gridwarden.exchange.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the units of one level come from. Values are {@link Template templates} over the properties of a feature.
 *
 * @param level code of the level
 * @param nameZh Chinese name of the level where the network is to be created; its English name or code where absent
 * @param nameEn English name of the level, likewise
 * @param fit {@code tiles} (default) or {@code inside}, likewise
 * @param files GeoJSON files, plain or gzipped; none for units that are made of those of the level below
 * @param dissolve whether the boundaries are those of the level below, taken together; without files the units are made
 *     of those below, too, whose properties the templates then see
 * @param merge whether features with one code are parts of one unit; otherwise the second is a defect
 * @param code the unit's code
 * @param name the unit's name; its code where absent
 * @param parent code of the parent; {@code @place}, or nothing, finds the unit above on whose ground it mostly lies
 * @param households households
 * @param residents residents
 * @param crs EPSG:n of the files; absent for the file's own, or else WGS 84
 * @param datum datum of the files, such as {@code gcj02}
 * @param encoding character set of the files, such as {@code GBK}; found out where absent
 */
public record LevelMapping(
        String level,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String fit,
        @Nullable List<String> files,
        @Nullable Boolean dissolve,
        @Nullable Boolean merge,
        String code,
        @Nullable String name,
        @Nullable String parent,
        @Nullable String households,
        @Nullable String residents,
        @Nullable String crs,
        @Nullable String datum,
        @Nullable String encoding) {

    /** In the place of a template: find the parent by place. */
    public static final String BY_PLACE = "@place";

    /** Whether features with one code are parts of one unit. */
    boolean merges() {
        return Boolean.TRUE.equals(merge);
    }

    /** Whether the boundaries are those of the level below, taken together. */
    boolean dissolves() {
        return Boolean.TRUE.equals(dissolve);
    }

    /** Whether the units themselves are made of those of the level below. */
    boolean isMadeOfChildren() {
        return dissolves() && fileNames().isEmpty();
    }

    /** The files, never null. */
    List<String> fileNames() {
        return files == null ? List.of() : files;
    }
}
