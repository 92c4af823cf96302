package org.gridwarden.intake.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridwarden.db.Database;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;

/**
 * Compares the owners of reports with those that the city published with them, which were kept as an attribute. Both are
 * compared as people read them: {@code Ward 03}, {@code 3} and {@code 03} are one unit, by code or by name. Thread-safe.
 */
public final class AgreementService {

    private static final int SHOWN = 10;

    private final Database database;
    private final EditionService editions;
    private final AgreementStore store = new AgreementStore();

    /** Compares what reports were given with what editions say. */
    public AgreementService(Database database, EditionService editions) {
        this.database = database;
        this.editions = editions;
    }

    /** How far the owners of the level agree with the attribute. */
    public Agreement compare(Network network, Level level, String attribute) {
        Map<Long, Map<Long, EditionUnit>> owners = new HashMap<>();
        List<Agreement.Difference> differences = new ArrayList<>();
        long labelled = 0;
        long agreeing = 0;
        long unowned = 0;
        for (AgreementStore.Labelled row : database.read(tx -> store.labelled(tx, network.id(), attribute))) {
            EditionUnit owner = owner(owners, row, level.rank());
            labelled += row.reports();
            unowned += owner == null ? row.reports() : 0;
            if (owner != null && isMeant(row.label(), owner.code(), owner.name())) {
                agreeing += row.reports();
            } else {
                differences.add(
                        new Agreement.Difference(row.label(), owner == null ? "" : owner.code(), row.reports()));
            }
        }
        differences.sort(Comparator.comparingLong(Agreement.Difference::reports).reversed());
        return new Agreement(
                labelled, agreeing, unowned, differences.stream().limit(SHOWN).toList());
    }

    private @Nullable EditionUnit owner(
            Map<Long, Map<Long, EditionUnit>> byEdition, AgreementStore.Labelled row, int rank) {
        Long edition = row.editionId();
        Long unit = row.unitId();
        if (edition == null || unit == null) {
            return null;
        }
        Map<Long, EditionUnit> units = byEdition.computeIfAbsent(edition, this::units);
        EditionUnit found = units.get(unit);
        while (found != null && found.level() > rank) {
            found = found.parentUnitId() == null ? null : units.get(found.parentUnitId());
        }
        return found == null || found.level() != rank ? null : found;
    }

    private Map<Long, EditionUnit> units(long edition) {
        Map<Long, EditionUnit> units = new HashMap<>();
        editions.loadContent(edition).units().forEach(unit -> units.put(unit.unitId(), unit));
        return units;
    }

    /** Whether a word for a unit means the one with this code and name. */
    static boolean isMeant(String label, String code, String name) {
        String word = plain(label);
        return word.equals(plain(code))
                || word.equals(plain(name))
                || isNumber(plain(code)) && number(label).equals(plain(code));
    }

    /** Lower case, letters and digits alone, numbers without leading zeros. */
    private static String plain(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.replaceFirst("^0+(?=.)", "");
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number in a text that holds one number and words. */
    private static String number(String text) {
        return text.matches("[^0-9]*[0-9]+[^0-9]*") ? plain(text.replaceAll("[^0-9]", "")) : "";
    }
}
