package org.gridwarden.lint.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static Map<String, Object> recode(String unit, String code) {
        return edit("recode", "unit", unit, "code", code);
    }

    static Map<String, Object> reparent(String unit, String parent) {
        return edit("reparent", "unit", unit, "parent", parent);
    }

    static Map<String, Object> attributes(String unit, String member, Object value) {
        return edit("attributes", "unit", unit, member, value);
    }

    static Map<String, Object> deleteVertex(Coordinate at) {
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
