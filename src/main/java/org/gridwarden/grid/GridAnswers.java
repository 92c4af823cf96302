package org.gridwarden.grid;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API says of networks, editions and units. */
public final class GridAnswers {

    private GridAnswers() {}

    /** A network with the edition that holds now. */
    public record NetworkAnswer(
            String code,
            String nameZh,
            String nameEn,
            List<Level> levels,
            @Nullable EditionAnswer edition,
            double @Nullable [] bbox,
            @Nullable String tiles) {

        static NetworkAnswer of(Network network, @Nullable Edition edition, double @Nullable [] bbox) {
            return new NetworkAnswer(
                    network.code(),
                    network.nameZh(),
                    network.nameEn(),
                    network.levels(),
                    edition == null ? null : EditionAnswer.of(network, edition),
                    bbox,
                    edition == null ? null : "/tiles/boundaries/" + network.code() + "/" + edition.number() + ".json");
        }
    }

    /** An edition. */
    public record EditionAnswer(
            String network,
            int number,
            Instant effectiveAt,
            Instant publishedAt,
            String publishedBy,
            String reason,
            String contentHash,
            int unitCount) {

        /** The edition as the API shows it. */
        public static EditionAnswer of(Network network, Edition edition) {
            return new EditionAnswer(
                    network.code(),
                    edition.number(),
                    edition.effectiveAt(),
                    edition.publishedAt(),
                    edition.publishedBy(),
                    edition.reason(),
                    edition.contentHash(),
                    edition.unitCount());
        }
    }

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
