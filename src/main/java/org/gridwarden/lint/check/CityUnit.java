package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A unit among its parent and parts. Safe to share once the city is built. */
final class CityUnit {

    final int index;
    final UnitContent content;
    final Level level;
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

    void hangBelow(CityUnit above) {
        parent = above;
        above.children.add(this);
    }

    /** Says that so many units before it have the same code. */
    void isTwin(int before) {
        twins = before;
    }

    /** The code, told apart from those of others with the same one. */
    String key() {
        return twins == 0 ? code() : code() + "#" + (twins + 1);
    }

    String code() {
        return content.code();
    }

    String name() {
        return content.name();
    }

    Geometry geometry() {
        return content.geometry();
    }

    @Nullable
    CityUnit parent() {
        return parent;
    }

    List<CityUnit> children() {
        return Collections.unmodifiableList(children);
    }

    /** The nearest unit above, or the unit itself, of one of these levels. */
    @Nullable
    CityUnit atOrAbove(List<String> levels) {
        for (CityUnit unit = this; unit != null; unit = unit.parent) {
            if (levels.contains(unit.level.code())) {
                return unit;
            }
        }
        return null;
    }

    boolean isBelow(CityUnit other) {
        for (CityUnit unit = parent; unit != null; unit = unit.parent) {
            if (unit == other) {
                return true;
            }
        }
        return false;
    }

    /** Measured when first asked for: many units never are. */
    double areaSquareMetres() {
        double known = area;
        if (known < 0) {
            known = Geodesic.areaSquareMetres(content.geometry());
            area = known;
        }
        return known;
    }

    Map<String, Object> attributes() {
        Map<String, Object> known = attributes;
        if (known == null) {
            known = Json.readObject(content.attributes());
            attributes = known;
        }
        return known;
    }

    /** The attribute as text; empty where it is not given. The JSON is read only where the name occurs in it. */
    String attribute(String name) {
        Object value = content.attributes().contains(name) ? attributes().get(name) : null;
        return value == null ? "" : value.toString();
    }

    /** Whether an attribute has one of the values for which a rule does not hold. */
    boolean isExempt(Rule rule) {
        for (Map.Entry<?, ?> exempt : rule.map("exempt").entrySet()) {
            if (exempt.getValue() instanceof List<?> values
                    && values.contains(attribute(exempt.getKey().toString()))) {
                return true;
            }
        }
        return false;
    }
}
