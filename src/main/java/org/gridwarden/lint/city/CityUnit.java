package org.gridwarden.lint.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.json.Json;
import org.gridwarden.lint.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A unit among its parent and parts. Safe to share once the city is built. */
public final class CityUnit {

    private final int index;
    private final UnitContent content;
    private final Level level;
    private int twins;
    private volatile double area = -1;
    private volatile @Nullable Map<String, Object> attributes;
    private @Nullable CityUnit parent;
    private final List<CityUnit> children = new ArrayList<>();

    CityUnit(int index, UnitContent content, Level level) {
        this.index = index;
        this.content = content;
        this.level = level;
    }

    /** Its place among the units of the city, from 0. */
    public int index() {
        return index;
    }

    /** What the draft or edition holds of it. */
    public UnitContent content() {
        return content;
    }

    /** The level on which it stands. */
    public Level level() {
        return level;
    }

    void hangBelow(CityUnit above) {
        parent = above;
        above.children.add(this);
    }

    /** Says that so many units before it have the same code. */
    void isTwin(int before) {
        twins = before;
    }

    /** The code, told apart from those of others with the same one. */
    public String key() {
        return twins == 0 ? code() : code() + "#" + (twins + 1);
    }

    /** The code as it was given, which a twin may share. */
    public String code() {
        return content.code();
    }

    /** The name as it was given. */
    public String name() {
        return content.name();
    }

    /** Its ground or place, in degrees. */
    public Geometry geometry() {
        return content.geometry();
    }

    /** The unit above; null where the parent's code is that of nobody on a higher level. */
    @Nullable
    public CityUnit parent() {
        return parent;
    }

    /** The units that name it as their parent. */
    public List<CityUnit> children() {
        return Collections.unmodifiableList(children);
    }

    /** The nearest unit above, or the unit itself, of one of these levels. */
    @Nullable
    public CityUnit atOrAbove(List<String> levels) {
        for (CityUnit unit = this; unit != null; unit = unit.parent) {
            if (levels.contains(unit.level().code())) {
                return unit;
            }
        }
        return null;
    }

    /** Whether the other is its parent, or above that. */
    public boolean isBelow(CityUnit other) {
        for (CityUnit unit = parent; unit != null; unit = unit.parent) {
            if (unit == other) {
                return true;
            }
        }
        return false;
    }

    /** Measured when first asked for: many units never are. */
    public double areaSquareMetres() {
        double known = area;
        if (known < 0) {
            known = Geodesic.areaSquareMetres(content.geometry());
            area = known;
        }
        return known;
    }

    /** Its attributes, read when first asked for. */
    public Map<String, Object> attributes() {
        Map<String, Object> known = attributes;
        if (known == null) {
            known = Json.readObject(content.attributes());
            attributes = known;
        }
        return known;
    }

    /** The attribute as text; empty where it is not given. The JSON is read only where the name occurs in it. */
    public String attribute(String name) {
        Object value = content.attributes().contains(name) ? attributes().get(name) : null;
        return value == null ? "" : value.toString();
    }

    /** Whether an attribute has one of the values for which a rule does not hold. */
    public boolean isExempt(Rule rule) {
        for (Map.Entry<?, ?> exempt : rule.map("exempt").entrySet()) {
            if (exempt.getValue() instanceof List<?> values
                    && values.contains(attribute(exempt.getKey().toString()))) {
                return true;
            }
        }
        return false;
    }

    /** Households of these units together; null where one of them does not say. */
    public static @Nullable Integer households(List<CityUnit> units) {
        return sum(units.stream().map(unit -> unit.content.households()).toList());
    }

    /** Residents of these units together; null where one of them does not say. */
    public static @Nullable Integer residents(List<CityUnit> units) {
        return sum(units.stream().map(unit -> unit.content.residents()).toList());
    }

    private static @Nullable Integer sum(List<@Nullable Integer> numbers) {
        int sum = 0;
        for (Integer number : numbers) {
            if (number == null) {
                return null;
            }
            sum += number;
        }
        return sum;
    }
}
