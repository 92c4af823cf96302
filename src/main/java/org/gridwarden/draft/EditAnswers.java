package org.gridwarden.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.draft.DraftUnitAnswers.UnitFeature;
import org.gridwarden.draft.DraftUnitService.At;
import org.gridwarden.draft.EditReadService.Edges;
import org.gridwarden.draft.EditReadService.History;
import org.gridwarden.draft.edit.EdgeChange;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.draft.edit.EditSentence;
import org.gridwarden.geo.Lattice;
import org.jspecify.annotations.Nullable;

/** What the API says of edges and edits. */
public final class EditAnswers {

    private EditAnswers() {}

    /** An edge with the deepest units on its sides; {@code rank} is the highest level at which it is a boundary. */
    public record EdgeAnswer(
            int id, @Nullable String left, @Nullable String right, int rank, double[][] coordinates) {

        static EdgeAnswer of(EdgeChange.Line line) {
            return new EdgeAnswer(line.edge().id(), line.left(), line.right(), line.rank(), coordinates(line.edge()));
        }

        private static double[][] coordinates(Edge edge) {
            double[][] coordinates = new double[edge.size()][];
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] = new double[] {Lattice.toDegrees(edge.x(i)), Lattice.toDegrees(edge.y(i))};
            }
            return coordinates;
        }
    }

    /** Edges of a part of the map. */
    public record EdgesAnswer(int version, List<EdgeAnswer> items, boolean truncated) {

        static EdgesAnswer of(At<Edges> edges) {
            return new EdgesAnswer(
                    edges.version(),
                    edges.value().lines().stream().map(EdgeAnswer::of).toList(),
                    edges.value().truncated());
        }
    }

    /** Edges that are gone and new. */
    public record EdgeChangeAnswer(List<Integer> removed, List<EdgeAnswer> added) {

        static EdgeChangeAnswer of(EdgeChange change) {
            return new EdgeChangeAnswer(
                    change.removed(),
                    change.added().stream().map(EdgeAnswer::of).toList());
        }
    }

    /** What an edit, an undo or a redo changed. */
    public record EditAnswer(
            int version,
            @Nullable Integer seq,
            List<UnitFeature> changed,
            List<String> removed,
            EdgeChangeAnswer edges,
            List<Integer> movedLevels,
            List<String> buildings,
            @Nullable EditSentence message) {

        /** The outcome as the API shows it. */
        public static EditAnswer of(EditOutcome outcome) {
            return new EditAnswer(
                    outcome.version(),
                    outcome.seq(),
                    features(outcome),
                    outcome.removed(),
                    EdgeChangeAnswer.of(outcome.edges()),
                    outcome.movedLevels(),
                    outcome.buildings(),
                    outcome.message());
        }
    }

    /** An edit of the history. */
    public record HistoryLine(
            int seq,
            String author,
            Instant at,
            String type,
            List<String> units,
            boolean undone,
            boolean undoable,
            Map<String, Object> edit) {

        static HistoryLine of(DraftEdit edit) {
            return new HistoryLine(
                    edit.seq(),
                    edit.author(),
                    edit.at(),
                    edit.type(),
                    edit.units(),
                    edit.undone(),
                    edit.undoable(),
                    edit.edit());
        }
    }

    /** The history, and what others did; {@code reload} where everything has to be read anew. */
    public record HistoryAnswer(
            int version,
            String state,
            List<HistoryLine> items,
            boolean reload,
            @Nullable List<UnitFeature> changed,
            @Nullable List<String> removed,
            @Nullable EdgeChangeAnswer edges) {

        static HistoryAnswer of(At<History> history, boolean asked) {
            EditOutcome since = history.value().since();
            return new HistoryAnswer(
                    history.version(),
                    history.value().state().name().toLowerCase(Locale.ROOT),
                    history.value().edits().stream().map(HistoryLine::of).toList(),
                    asked && since == null,
                    since == null ? null : features(since),
                    since == null ? null : since.removed(),
                    since == null ? null : EdgeChangeAnswer.of(since.edges()));
        }
    }

    private static List<UnitFeature> features(EditOutcome outcome) {
        return outcome.changed().stream()
                .map(unit -> UnitFeature.of(outcome.network(), unit, null))
                .toList();
    }
}
