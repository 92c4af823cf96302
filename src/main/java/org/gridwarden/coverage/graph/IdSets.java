package org.gridwarden.coverage.graph;

import java.util.HashMap;
import java.util.Map;

/** Sets of numbers by number; an empty set is no set. Immutable, sharing its structure. */
final class IdSets {

    private final Trie<Integer, Trie<Integer, Boolean>> sets;

    private IdSets(Trie<Integer, Trie<Integer, Boolean>> sets) {
        this.sets = sets;
    }

    static final class Builder {
        private final Map<Integer, Map<Integer, Boolean>> sets = new HashMap<>();

        void add(int key, int member) {
            sets.computeIfAbsent(key, k -> new HashMap<>()).put(member, true);
        }

        IdSets build() {
            Map<Integer, Trie<Integer, Boolean>> tries = new HashMap<>();
            sets.forEach((key, members) -> tries.put(key, Trie.of(members)));
            return new IdSets(Trie.of(tries));
        }
    }

    IdSets with(int key, int member) {
        return new IdSets(sets.with(key, sets.getOrDefault(key, Trie.empty()).with(member, true)));
    }

    IdSets without(int key, int member) {
        Trie<Integer, Boolean> left = sets.getOrDefault(key, Trie.empty()).without(member);
        return new IdSets(left.isEmpty() ? sets.without(key) : sets.with(key, left));
    }

    /** The members, ascending. */
    int[] get(int key) {
        Trie<Integer, Boolean> members = sets.getOrDefault(key, Trie.empty());
        int[] ids = new int[members.size()];
        int[] count = {0};
        members.forEach((id, yes) -> ids[count[0]++] = id);
        java.util.Arrays.sort(ids);
        return ids;
    }

    int size(int key) {
        return sets.getOrDefault(key, Trie.empty()).size();
    }

    boolean contains(int key, int member) {
        return sets.getOrDefault(key, Trie.empty()).containsKey(member);
    }
}
