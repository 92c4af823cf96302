package org.gridwarden.coverage.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;

/** Units by number and code, parents and children; and the claimants of contested faces. Immutable. */
final class Tree {

    final Trie<Integer, Unit> units;
    private final Trie<String, Integer> codes;
    private final IdSets children;
    final Trie<Integer, Contest> contests;

    private Tree(
            Trie<Integer, Unit> units, Trie<String, Integer> codes, IdSets children, Trie<Integer, Contest> contests) {
        this.units = units;
        this.codes = codes;
        this.children = children;
        this.contests = contests;
    }

    static Tree of(Collection<Unit> units, Collection<Contest> contests) {
        Map<Integer, Unit> byId = new HashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        IdSets.Builder children = new IdSets.Builder();
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            codes.put(unit.code(), unit.id());
            children.add(unit.parent(), unit.id());
        }
        Map<Integer, Contest> contestById = new HashMap<>();
        contests.forEach(contest -> contestById.put(contest.face(), contest));
        return new Tree(Trie.of(byId), Trie.of(codes), children.build(), Trie.of(contestById));
    }

    Tree with(List<Change<Unit>> unitChanges, List<Change<Contest>> contestChanges) {
        Trie<Integer, Unit> newUnits = units;
        Trie<String, Integer> newCodes = codes;
        IdSets newChildren = children;
        for (Change<Unit> change : unitChanges) {
            @Nullable Unit before = change.before();
            if (before != null) {
                if (!before.equals(newUnits.get(before.id()))) {
                    throw new IllegalStateException("the patch is not for this graph: no " + before.code());
                }
                newUnits = newUnits.without(before.id());
                newCodes = newCodes.without(before.code());
                newChildren = newChildren.without(before.parent(), before.id());
            }
        }
        for (Change<Unit> change : unitChanges) {
            @Nullable Unit after = change.after();
            if (after != null) {
                if (newCodes.containsKey(after.code()) || newUnits.containsKey(after.id())) {
                    throw new IllegalStateException("the patch is not for this graph: there is a " + after.code());
                }
                newUnits = newUnits.with(after.id(), after);
                newCodes = newCodes.with(after.code(), after.id());
                newChildren = newChildren.with(after.parent(), after.id());
            }
        }
        Trie<Integer, Contest> newContests = contests;
        for (Change<Contest> change : contestChanges) {
            @Nullable Contest before = change.before();
            newContests = before == null ? newContests : newContests.without(before.face());
        }
        for (Change<Contest> change : contestChanges) {
            @Nullable Contest after = change.after();
            newContests = after == null ? newContests : newContests.with(after.face(), after);
        }
        return new Tree(newUnits, newCodes, newChildren, newContests);
    }

    Optional<Unit> find(String code) {
        @Nullable Integer id = codes.get(code);
        return id == null ? Optional.empty() : Optional.of(unit(id));
    }

    Unit unit(int id) {
        @Nullable Unit unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("there is no unit number " + id);
        }
        return unit;
    }

    int[] children(int id) {
        return children.get(id);
    }

    int childCount(int id) {
        return children.size(id);
    }

    /** The deepest units that claim a face. */
    int[] claimants(int face) {
        if (face > 0) {
            return new int[] {face};
        }
        @Nullable Contest contest = face == 0 ? null : contests.get(face);
        return contest == null ? new int[0] : contest.claimants();
    }

    /** The units that have a face in their ground, each once: its claimants and all above them. */
    int[] covers(int face) {
        int[] found = new int[8];
        int count = 0;
        for (int claimant : claimants(face)) {
            for (int id = claimant; id != 0; id = unit(id).parent()) {
                boolean known = false;
                for (int i = 0; i < count; i++) {
                    known |= found[i] == id;
                }
                if (known) {
                    break;
                }
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = id;
            }
        }
        return Arrays.copyOf(found, count);
    }

    boolean isWithin(int id, int ancestor) {
        for (int at = id; at != 0; at = unit(at).parent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    List<Unit> subtree(int id) {
        List<Unit> units = new ArrayList<>();
        units.add(unit(id));
        for (int i = 0; i < units.size(); i++) {
            for (int child : children(units.get(i).id())) {
                units.add(unit(child));
            }
        }
        return units;
    }
}
