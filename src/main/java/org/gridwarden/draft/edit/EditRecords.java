package org.gridwarden.draft.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.EditResult;
import org.gridwarden.draft.edit.FigureMoves.Figures;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The records of the units that a geometric edit touched: names and attributes stay, figures follow the ground
 * ({@link FigureMoves}). Made for one edit; not safe between threads.
 */
final class EditRecords {

    private final CoverageGraph before;
    private final EditResult result;
    private final EditBody edit;
    private final Map<Integer, Unit> unitsBefore = new HashMap<>();
    private final Map<Integer, Unit> unitsAfter = new HashMap<>();
    private final Map<String, UnitRecord> known = new HashMap<>();
    private final Set<String> estimated = new HashSet<>();
    private final FigureMoves moves = new FigureMoves();

    EditRecords(CoverageGraph before, EditResult result, EditBody edit) {
        this.before = before;
        this.result = result;
        this.edit = edit;
        for (Change<Unit> change : result.patch().units()) {
            @Nullable Unit was = change.before();
            @Nullable Unit is = change.after();
            if (was != null) {
                unitsBefore.put(was.id(), was);
            }
            if (is != null) {
                unitsAfter.put(is.id(), is);
            }
        }
    }

    /** The records before and after. */
    RecordChange change(UnitFacts facts) {
        Set<String> wanted = touchedBefore();
        wanted.addAll(countedBefore());
        known.putAll(facts.records(wanted));
        moveFigures();
        Set<String> further = new TreeSet<>(moves.codes());
        further.removeIf(code -> known.containsKey(code) || before.find(code).isEmpty());
        known.putAll(facts.records(further));
        return new RecordChange(recordsBefore(), recordsAfter());
    }

    /** Units that are there before and whose row changes: their boundary, code, parent, or their parent's code. */
    private Set<String> touchedBefore() {
        Set<String> touched = new TreeSet<>();
        for (String code : result.changed()) {
            before.find(code).ifPresent(unit -> touched.add(unit.code()));
        }
        for (Unit unit : unitsBefore.values()) {
            touched.add(unit.code());
            @Nullable Unit after = unitsAfter.get(unit.id());
            if (after != null && !after.code().equals(unit.code())) {
                before.childrenOf(unit.id()).forEach(child -> touched.add(child.code()));
            }
        }
        return touched;
    }

    /** Units whose figures are counted in a unit that is divided or removed. */
    private Set<String> countedBefore() {
        Set<String> counted = new TreeSet<>();
        for (Unit unit : divided()) {
            counted.add(unit.code());
            before.childrenOf(unit.id()).forEach(child -> counted.add(child.code()));
        }
        return counted;
    }

    /** Units that are removed, and the one that is split. */
    private List<Unit> divided() {
        List<Unit> divided = new ArrayList<>();
        for (Unit unit : unitsBefore.values()) {
            if (!unitsAfter.containsKey(unit.id())) {
                divided.add(unit);
            }
        }
        if (edit.type().equals("split")) {
            before.find(edit.text("unit"))
                    .filter(unit -> !divided.contains(unit))
                    .ifPresent(divided::add);
        }
        return divided;
    }

    private void moveFigures() {
        for (Unit unit : unitsBefore.values()) {
            @Nullable Unit after = unitsAfter.get(unit.id());
            @Nullable UnitRecord counted = known.get(unit.code());
            if (after != null && after.parent() != unit.parent() && counted != null) {
                moves.move(Figures.of(counted), chain(before, unit.parent()), chain(result.graph(), after.parent()));
            }
        }
        for (Unit unit : divided()) {
            @Nullable UnitRecord whole = known.get(unit.code());
            if (whole != null) {
                shareOut(unit, rest(unit, whole));
            }
        }
    }

    /** What is counted in a unit and in none of its children. */
    private Figures rest(Unit unit, UnitRecord whole) {
        List<Figures> parts = new ArrayList<>();
        for (Unit child : before.childrenOf(unit.id())) {
            @Nullable UnitRecord part = known.get(child.code());
            if (part != null) {
                parts.add(Figures.of(part));
            }
        }
        return Figures.of(whole).without(parts);
    }

    private void shareOut(Unit from, Figures rest) {
        Map<String, BigInteger> receivers = receivers(from);
        if (receivers.isEmpty() || rest.equals(Figures.NONE)) {
            return;
        }
        Collection<String> chain = chain(before, from.id());
        FigureMoves.shares(rest, receivers)
                .forEach((code, share) -> result.graph()
                        .find(code)
                        .ifPresent(unit -> moves.move(share, chain, chain(result.graph(), unit.id()))));
        if (receivers.size() > 1) {
            estimated.addAll(receivers.keySet());
        }
    }

    /** Who receives what was counted in a unit as a whole, with the area by which it is shared. */
    private Map<String, BigInteger> receivers(Unit from) {
        Map<String, BigInteger> receivers = new TreeMap<>();
        if (edit.type().equals("split")) {
            result.created().forEach(code -> receivers.put(code, areaAfter(code)));
            result.graph().find(from.code()).ifPresent(unit -> receivers.put(unit.code(), areaAfter(unit.code())));
            return receivers;
        }
        @Nullable
        String named = edit.findText("into").or(() -> edit.findText("to")).orElse(null);
        if (named != null) {
            receivers.put(named, BigInteger.ONE);
            return receivers;
        }
        for (String code : result.changed()) {
            Unit unit = before.find(code).orElse(null);
            if (unit != null
                    && unit.rank() == from.rank()
                    && result.graph().find(code).isPresent()) {
                BigInteger gained = areaAfter(code).subtract(before.doubledArea(unit.id()));
                if (gained.signum() > 0) {
                    receivers.put(code, gained);
                }
            }
        }
        return receivers;
    }

    private BigInteger areaAfter(String code) {
        return result.graph()
                .doubledArea(result.graph().find(code).orElseThrow().id());
    }

    /** Codes of a unit and all above it, as they are afterwards where they are still there. */
    private Collection<String> chain(CoverageGraph graph, int unit) {
        List<String> codes = new ArrayList<>();
        for (int id = unit; id != 0; id = graph.unit(id).parent()) {
            @Nullable Unit after = unitsAfter.get(id);
            codes.add(after == null ? graph.unit(id).code() : after.code());
        }
        return codes;
    }

    private Map<String, UnitRecord> recordsBefore() {
        Set<String> codes = touchedBefore();
        for (String code : moves.codes()) {
            codes.add(codeBefore(code));
        }
        Map<String, UnitRecord> records = new TreeMap<>();
        for (String code : codes) {
            @Nullable UnitRecord unit = known.get(code);
            if (unit != null) {
                records.put(code, unit);
            }
        }
        return records;
    }

    private Map<String, UnitRecord> recordsAfter() {
        Map<String, UnitRecord> records = new TreeMap<>();
        recordsBefore().forEach((code, unit) -> {
            String now = codeAfter(code);
            if (result.graph().find(now).isPresent()) {
                records.put(now, moves.applied(now, unit));
            }
        });
        for (String code : result.created()) {
            if (!records.containsKey(code)) {
                records.put(code, moves.applied(code, created(code)));
            }
        }
        estimated.forEach(code -> records.computeIfPresent(code, (key, unit) -> marked(unit)));
        return records;
    }

    private String codeBefore(String code) {
        return result.graph()
                .find(code)
                .map(unit -> unitsBefore.get(unit.id()))
                .map(Unit::code)
                .orElse(code);
    }

    private String codeAfter(String code) {
        return before.find(code)
                .map(unit -> unitsAfter.get(unit.id()))
                .map(Unit::code)
                .orElse(code);
    }

    /** The record of a new unit before figures arrive. */
    private UnitRecord created(String code) {
        int number = result.created().indexOf(code);
        if (!edit.type().equals("split")) {
            boolean counts = moves.codes().contains(code);
            @Nullable Integer start = counts ? Integer.valueOf(0) : null;
            return new UnitRecord(edit.findText("name").orElse(code), start, start, "{}");
        }
        @Nullable UnitRecord source = known.get(edit.text("unit"));
        String name = edit.pieceName(code, number).orElse((source == null ? code : source.name()) + "-" + (number + 2));
        return source == null
                ? new UnitRecord(name, null, null, "{}")
                : new UnitRecord(
                        name,
                        source.households() == null ? null : 0,
                        source.residents() == null ? null : 0,
                        source.attributes());
    }

    private static UnitRecord marked(UnitRecord unit) {
        Map<String, Object> attributes = new TreeMap<>(Json.readObject(unit.attributes()));
        attributes.put(FigureMoves.ESTIMATED, true);
        return new UnitRecord(unit.name(), unit.households(), unit.residents(), Json.writeText(attributes));
    }
}
