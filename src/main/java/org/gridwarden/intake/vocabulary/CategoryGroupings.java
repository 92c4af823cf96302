package org.gridwarden.intake.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The frames in which cities report besides the categories' own groups: 六大整治, 四乱 and the like. Not thread-safe. */
final class CategoryGroupings {

    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    /** Whether the group was new. */
    boolean add(String code, String parent, @Nullable String member) {
        boolean known = parents.containsKey(code);
        parents.put(code, parent);
        Set<String> found = members.computeIfAbsent(code, key -> new LinkedHashSet<>());
        if (member != null) {
            found.add(member);
        }
        return !known;
    }

    /** The groups of a frame in order. */
    List<String> groups(String frame) {
        return parents.entrySet().stream()
                .filter(entry -> entry.getValue().equals(frame))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The codes, frames and groups replaced by the categories in them. */
    List<String> members(List<String> codes) {
        List<String> found = new ArrayList<>();
        for (String code : codes) {
            if (members.containsKey(code)) {
                found.addAll(members.get(code));
                found.addAll(members(groups(code)));
            } else {
                found.add(code);
            }
        }
        return found;
    }
}
