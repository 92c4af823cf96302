package org.gridwarden.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.grid.Network;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What the API says of drafts and their issues. */
public final class DraftAnswers {

    private DraftAnswers() {}

    /** A draft. */
    public record DraftAnswer(
            long id,
            String network,
            String title,
            String state,
            int version,
            @Nullable Integer baseEdition,
            String createdBy,
            Instant createdAt,
            @Nullable Integer edition,
            List<LevelCountAnswer> units,
            IssueCounts issues,
            Draft.Review review,
            @Nullable Map<String, Object> fitReport) {

        /** The draft as the API shows it. */
        public static DraftAnswer of(Network network, Draft draft) {
            return new DraftAnswer(
                    draft.id(),
                    draft.networkCode(),
                    draft.title(),
                    draft.state().name().toLowerCase(Locale.ROOT),
                    draft.version(),
                    draft.baseEdition(),
                    draft.createdBy(),
                    draft.createdAt(),
                    draft.edition(),
                    draft.counts().stream()
                            .map(count -> new LevelCountAnswer(
                                    network.getLevel(count.rank()).code(), count.units()))
                            .toList(),
                    new IssueCounts(draft.blockingIssues(), draft.otherIssues()),
                    draft.review(),
                    draft.fitReport() == null ? null : Json.readObject(draft.fitReport()));
        }
    }

    /** Units of a level. */
    public record LevelCountAnswer(String level, int count) {}

    /** Issues of the last check. */
    public record IssueCounts(int blocking, int other) {}

    /** An issue; {@code level} is the level's code. */
    public record IssueAnswer(
            String key,
            String code,
            boolean blocking,
            String level,
            List<String> units,
            @Nullable Double areaSquareMetres,
            @Nullable Double widthMetres,
            String message,
            @Nullable Geometry place) {

        /** The issue as the API shows it. */
        public static IssueAnswer of(Network network, DraftIssue issue) {
            return new IssueAnswer(
                    issue.key(),
                    issue.code(),
                    issue.blocking(),
                    network.getLevel(issue.level()).code(),
                    issue.units(),
                    issue.areaSquareMetres(),
                    issue.widthMetres(),
                    issue.message(),
                    issue.place());
        }
    }

    /** An issue as a GeoJSON Feature. */
    public record IssueFeature(
            String type, String id, @Nullable Geometry geometry, Properties properties) {

        /** What a map shows of an issue. */
        public record Properties(
                String code,
                boolean blocking,
                String level,
                List<String> units,
                @Nullable Double areaSquareMetres,
                @Nullable Double widthMetres,
                String message) {}

        static IssueFeature of(Network network, DraftIssue issue) {
            return new IssueFeature(
                    "Feature",
                    issue.key(),
                    issue.place(),
                    new Properties(
                            issue.code(),
                            issue.blocking(),
                            network.getLevel(issue.level()).code(),
                            issue.units(),
                            issue.areaSquareMetres(),
                            issue.widthMetres(),
                            issue.message()));
        }
    }

    /** Issues as a GeoJSON FeatureCollection, for a map. */
    public record IssueCollection(String type, List<IssueFeature> features) {

        /** All issues, those without a place too. */
        public static IssueCollection of(Network network, List<DraftIssue> issues) {
            return new IssueCollection(
                    "FeatureCollection",
                    issues.stream()
                            .map(issue -> IssueFeature.of(network, issue))
                            .toList());
        }
    }
}
