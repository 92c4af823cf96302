package org.gridwarden.lint.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.lint.rule.Words;
import org.locationtech.jts.geom.Coordinate;

/**
 * What mends a finding, as edits of a draft in the order in which they are to be made.
 *
 * @param sentence what will be done
 * @param edits edits as the API takes them, coordinates in degrees, longitude first
 */
public record Fix(Words sentence, List<Map<String, Object>> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** The edit that gives a unit another code. */
    public static Map<String, Object> recode(String unit, String code) {
        return edit("recode", "unit", unit, "code", code);
    }

    /** The edit that hangs a unit below another. */
    public static Map<String, Object> reparent(String unit, String parent) {
        return edit("reparent", "unit", unit, "parent", parent);
    }

    /** The edit that sets one member of a unit: its name, a count or its attributes. */
    public static Map<String, Object> attributes(String unit, String member, Object value) {
        return edit("attributes", "unit", unit, member, value);
    }

    /** The edit that takes a vertex out of every line that has it. */
    public static Map<String, Object> deleteVertex(Coordinate at) {
        return edit("delete_vertex", "at", List.of(at.x, at.y));
    }

    private static Map<String, Object> edit(String type, Object... members) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("type", type);
        for (int i = 0; i < members.length; i += 2) {
            edit.put((String) members[i], members[i + 1]);
        }
        return edit;
    }
}
