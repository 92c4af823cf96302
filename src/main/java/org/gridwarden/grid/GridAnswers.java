package org.gridwarden.grid;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API says of networks and editions. */
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
}
