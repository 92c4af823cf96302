package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.report.Tally;
import org.gridwarden.lint.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What the check of one rule writes down. Safe for use by several threads. */
final class Sheet {

    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet checked = new BitSet();
    private final BitSet failed = new BitSet();

    Sheet(Rule rule) {
        this.rule = rule;
    }

    /** A breach in the making. */
    final class Breach {
        private final List<CityUnit> units;
        private final Map<String, Object> values = new LinkedHashMap<>();
        private @Nullable Geometry place;
        private String detail = "";
        private @Nullable Fix fix;

        private Breach(List<CityUnit> units) {
            this.units = units;
            if (!units.isEmpty()) {
                values.put("name", units.get(0).name());
                values.put("code", units.get(0).code());
                CityUnit parent = units.get(0).parent();
                values.put("parentName", parent == null ? "" : parent.name());
            }
        }

        Breach with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        Breach at(@Nullable Geometry where) {
            place = where;
            return this;
        }

        /** What tells it from another breach of the same rule by the same units. */
        Breach detail(String text) {
            detail = text;
            return this;
        }

        Breach fix(@Nullable Fix mends) {
            fix = mends;
            return this;
        }

        void write() {
            add(this);
        }
    }

    void checked(CityUnit unit) {
        synchronized (this) {
            checked.set(unit.index());
        }
    }

    void checked(Collection<CityUnit> units) {
        units.forEach(this::checked);
    }

    /** A breach by these units; the sentence knows name, code and parentName of the first. */
    Breach breach(List<CityUnit> units) {
        return new Breach(units);
    }

    Breach breach(CityUnit unit) {
        return new Breach(List.of(unit));
    }

    /** The findings in their order. */
    List<Finding> findings() {
        findings.sort(Finding.ORDER);
        return findings;
    }

    Tally tally() {
        failed.and(checked);
        return new Tally(rule, checked, failed);
    }

    private synchronized void add(Breach breach) {
        List<String> codes = breach.units.stream().map(CityUnit::code).toList();
        breach.units.forEach(unit -> failed.set(unit.index()));
        findings.add(new Finding(
                rule.code() + ":" + key(breach.units.stream().map(CityUnit::key).toList())
                        + (breach.detail.isEmpty() ? "" : "@" + breach.detail),
                rule.code(),
                rule.severity(),
                breach.units.isEmpty() ? null : breach.units.get(0).level().code(),
                codes,
                breach.place == null || breach.place.isEmpty() ? null : breach.place,
                rule.sentence().fill(breach.values),
                breach.fix));
    }

    /** Long lists are told apart by the first unit, their number and a hash. */
    private static String key(List<String> codes) {
        return codes.size() <= 3
                ? String.join("+", codes)
                : codes.get(0) + "+" + (codes.size() - 1) + "~" + Integer.toHexString(codes.hashCode());
    }
}
