package org.gridwarden.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridwarden.compare.CompareService.Compared;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.GridAnswers.EditionAnswer;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/** What the API says of comparisons. */
final class CompareAnswers {

    private CompareAnswers() {}

    /** A comparison in figures. */
    record ComparisonAnswer(
            String network,
            @Nullable EditionAnswer before,
            @Nullable EditionAnswer after,
            @Nullable Long draft,
            @Nullable Integer version,
            Map<String, Long> counts,
            List<LevelAnswer> levels,
            List<AttributeAnswer> attributes) {

        static ComparisonAnswer of(Compared compared, @Nullable Long draft, @Nullable Integer rank) {
            Network network = compared.network();
            Comparison comparison = compared.comparison();
            List<LevelComparison> levels = comparison.levels().stream()
                    .filter(level -> rank == null || level.level() == rank)
                    .toList();
            return new ComparisonAnswer(
                    network.code(),
                    edition(network, compared.before()),
                    edition(network, compared.after()),
                    draft,
                    draft == null ? null : compared.version(),
                    countsOf(levels),
                    levels.stream().map(level -> LevelAnswer.of(network, level)).toList(),
                    comparison.attributes().stream()
                            .filter(change -> rank == null || change.level() == rank)
                            .map(change -> AttributeAnswer.of(network, change))
                            .toList());
        }
    }

    record LevelAnswer(
            String level,
            int unitsBefore,
            int unitsAfter,
            double movedSquareMetres,
            double appearedSquareMetres,
            double vanishedSquareMetres,
            Map<String, Long> counts,
            List<ChangeAnswer> changes,
            List<MoveAnswer> moves) {

        static LevelAnswer of(Network network, LevelComparison level) {
            Map<String, String> names = names(level);
            return new LevelAnswer(
                    network.getLevel(level.level()).code(),
                    level.unitsBefore(),
                    level.unitsAfter(),
                    level.movedSquareMetres(),
                    level.appearedSquareMetres(),
                    level.vanishedSquareMetres(),
                    countsOf(List.of(level)),
                    level.changes().stream().map(ChangeAnswer::of).toList(),
                    level.moves().stream()
                            .map(move -> MoveAnswer.of(move, names))
                            .toList());
        }
    }

    record ChangeAnswer(
            String kind,
            List<UnitChange.UnitGround> before,
            List<UnitChange.UnitGround> after,
            List<PieceAnswer> pieces) {
        static ChangeAnswer of(UnitChange change) {
            return new ChangeAnswer(
                    word(change.kind()),
                    change.before(),
                    change.after(),
                    change.pieces().stream().map(PieceAnswer::of).toList());
        }
    }

    record PieceAnswer(
            @Nullable String from,
            @Nullable String to,
            double areaSquareMetres,
            @Nullable Double ofFrom,
            @Nullable Double ofTo,
            boolean hairline) {
        static PieceAnswer of(GroundPiece piece) {
            return new PieceAnswer(
                    piece.from(), piece.to(), piece.areaSquareMetres(), piece.ofFrom(), piece.ofTo(), piece.hairline());
        }
    }

    record MoveAnswer(
            @Nullable String from,
            @Nullable String fromName,
            @Nullable String to,
            @Nullable String toName,
            double areaSquareMetres,
            @Nullable Double ofFrom,
            @Nullable Double ofTo,
            boolean hairline,
            double[] bbox) {
        static MoveAnswer of(GroundPiece move, Map<String, String> names) {
            Envelope box = move.place().getEnvelopeInternal();
            return new MoveAnswer(
                    move.from(),
                    name(names, "-", move.from()),
                    move.to(),
                    name(names, "+", move.to()),
                    move.areaSquareMetres(),
                    move.ofFrom(),
                    move.ofTo(),
                    move.hairline(),
                    new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()});
        }
    }

    record AttributeAnswer(
            String level,
            String unit,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        static AttributeAnswer of(Network network, AttributeChange change) {
            return new AttributeAnswer(
                    network.getLevel(change.level()).code(),
                    change.unit(),
                    change.field(),
                    change.before(),
                    change.after());
        }
    }

    /** Moved ground for a map. */
    record MoveCollection(String type, List<MoveFeature> features) {
        static MoveCollection of(Compared compared, @Nullable Integer rank) {
            return new MoveCollection(
                    "FeatureCollection",
                    compared.comparison().levels().stream()
                            .filter(level -> rank == null || level.level() == rank)
                            .flatMap(level -> MoveFeature.of(compared.network(), level).stream())
                            .toList());
        }
    }

    record MoveFeature(String type, MultiPolygon geometry, MoveProperties properties) {

        record MoveProperties(
                String level,
                @Nullable String from,
                @Nullable String fromName,
                @Nullable String to,
                @Nullable String toName,
                double areaSquareMetres,
                @Nullable Double ofFrom,
                @Nullable Double ofTo,
                boolean hairline) {}

        static List<MoveFeature> of(Network network, LevelComparison level) {
            Map<String, String> names = names(level);
            String levelCode = network.getLevel(level.level()).code();
            return level.moves().stream()
                    .map(move -> new MoveFeature(
                            "Feature",
                            move.place(),
                            new MoveProperties(
                                    levelCode,
                                    move.from(),
                                    name(names, "-", move.from()),
                                    move.to(),
                                    name(names, "+", move.to()),
                                    move.areaSquareMetres(),
                                    move.ofFrom(),
                                    move.ofTo(),
                                    move.hairline())))
                    .toList();
        }
    }

    /** What an edition did to a unit's ground. */
    record LineageAnswer(
            EditionAnswer edition,
            List<String> kinds,
            double keptSquareMetres,
            List<LineageEvent.Relative> from,
            List<LineageEvent.Relative> to) {
        static LineageAnswer of(Network network, LineageEvent event) {
            return new LineageAnswer(
                    EditionAnswer.of(network, event.edition()),
                    event.kinds().stream().map(CompareAnswers::word).toList(),
                    event.keptSquareMetres(),
                    event.from(),
                    event.to());
        }
    }

    private static Map<String, Long> countsOf(List<LevelComparison> levels) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (UnitChange.Kind kind : UnitChange.Kind.values()) {
            counts.put(
                    word(kind),
                    levels.stream().mapToLong(level -> level.count(kind)).sum());
        }
        return counts;
    }

    /** Names of changed units, by − and code as they were, by + and code as they are. */
    private static Map<String, String> names(LevelComparison level) {
        Map<String, String> names = new HashMap<>();
        for (UnitChange change : level.changes()) {
            change.before().forEach(unit -> names.put("-" + unit.code(), unit.name()));
            change.after().forEach(unit -> names.put("+" + unit.code(), unit.name()));
        }
        return names;
    }

    private static @Nullable String name(Map<String, String> names, String sign, @Nullable String code) {
        return code == null ? null : names.get(sign + code);
    }

    private static @Nullable EditionAnswer edition(Network network, @Nullable Edition edition) {
        return edition == null ? null : EditionAnswer.of(network, edition);
    }

    private static String word(UnitChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
