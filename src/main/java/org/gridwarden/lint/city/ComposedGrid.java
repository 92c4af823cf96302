package org.gridwarden.lint.city;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Unions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A grid that is made of unit grids: its boundary is the union of theirs, its people are their sum, so that it cannot
 * disagree with them.
 */
public final class ComposedGrid {

    private static final String NAME = "_name";

    private final String code;
    private final @Nullable String name;
    private final List<CityUnit> members;

    /** A grid of these members; the name is null where nobody gave one. */
    public ComposedGrid(String code, @Nullable String name, List<CityUnit> members) {
        this.code = code;
        this.name = name;
        this.members = List.copyOf(members);
    }

    /** The composed grids of a kind in one state of the network, by code. */
    public static List<ComposedGrid> of(City city, ComposedKind kind) {
        TreeMap<String, List<CityUnit>> members = new TreeMap<>();
        for (CityUnit unit : city.units(kind.levels())) {
            String composed = unit.attribute(kind.attribute());
            if (!composed.isEmpty()) {
                members.computeIfAbsent(composed, any -> new ArrayList<>()).add(unit);
            }
        }
        List<ComposedGrid> grids = new ArrayList<>();
        members.forEach((code, units) -> grids.add(new ComposedGrid(code, nameOf(units, kind), units)));
        return grids;
    }

    /** Every member carries it; where they disagree, the first that has one is believed. */
    private static @Nullable String nameOf(List<CityUnit> members, ComposedKind kind) {
        return members.stream()
                .map(member -> member.attribute(kind.attribute() + NAME))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Its code, unique among those of its kind. */
    public String code() {
        return code;
    }

    /** What it is called; null where nobody named it. */
    public @Nullable String name() {
        return name;
    }

    /** Codes of its unit grids. */
    public List<String> memberCodes() {
        return members.stream().map(CityUnit::code).toList();
    }

    /** The unit grids that it is made of. */
    public List<CityUnit> members() {
        return members;
    }

    /** Codes of the units to which its members belong, each once, in their order. */
    public List<String> parents() {
        return members.stream()
                .map(CityUnit::parent)
                .filter(parent -> parent != null)
                .map(CityUnit::code)
                .distinct()
                .toList();
    }

    /** Whether one of its members may lie in this box. */
    public boolean isNear(Envelope box) {
        return members.stream()
                .anyMatch(member -> member.geometry().getEnvelopeInternal().intersects(box));
    }

    /** The union of its members: a Polygon where they adjoin, else a MultiPolygon. */
    public Geometry boundary() {
        return Unions.of(members.stream()
                .flatMap(member -> Geometries.polygons(member.geometry()).stream())
                .toList());
    }

    /** Sum of its members' ground. */
    public double areaSquareMetres() {
        return members.stream().mapToDouble(member -> member.areaSquareMetres()).sum();
    }

    /** Sum of its members' households; null where one of them does not say. */
    public @Nullable Integer households() {
        return CityUnit.households(members);
    }

    /** Sum of its members' residents; null where one of them does not say. */
    public @Nullable Integer residents() {
        return CityUnit.residents(members);
    }
}
