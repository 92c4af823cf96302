package org.gridwarden.grid.unit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.GridAnswers.EditionAnswer;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;

/** What the API says of units. */
public final class UnitAnswers {

    private UnitAnswers() {}

    /** A unit in a list. */
    public record UnitAnswer(
            long id,
            String code,
            String name,
            String level,
            @Nullable String parent,
            int childCount,
            double areaSquareMetres,
            @Nullable Integer households,
            @Nullable Integer residents,
            boolean vacant) {

        /** The unit as the API shows it; {@code vacant} holds the identities of vacant units. */
        public static UnitAnswer of(Network network, UnitSummary unit, Set<Long> vacant) {
            return new UnitAnswer(
                    unit.id(),
                    unit.code(),
                    unit.name(),
                    network.getLevel(unit.level()).code(),
                    unit.parent(),
                    unit.childCount(),
                    unit.areaSquareMetres(),
                    unit.households(),
                    unit.residents(),
                    vacant.contains(unit.id()));
        }
    }

    /** A page of units and the edition they are from. */
    record UnitPageAnswer(
            EditionAnswer edition,
            List<UnitAnswer> items,
            @Nullable Object next) {}

    /** An edition in which a unit changed. */
    record VersionAnswer(
            EditionAnswer edition,
            String name,
            @Nullable String parent,
            double areaSquareMetres,
            List<String> changes) {

        static VersionAnswer of(Network network, Edition edition, UnitHistory.Version version) {
            return new VersionAnswer(
                    EditionAnswer.of(network, edition),
                    version.name(),
                    version.parent(),
                    version.areaSquareMetres(),
                    version.changes().stream()
                            .map(change -> change.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }
}
