package org.gridwarden.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.coverage.division.Split;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.DraftGraphs.VersionedGraph;
import org.gridwarden.draft.DraftUnitService.At;
import org.gridwarden.draft.edit.EdgeChange;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.geo.Lattice;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Reads the graphs of drafts and the history of their edits. Thread-safe. */
public final class EditReadService {

    private static final int ATTEMPTS = 5;
    private static final int TRIED_STREETS = 40;

    private final Database database;
    private final DraftDesk desk;
    private final DraftGraphs graphs;
    private final DraftUnitStore units = new DraftUnitStore();
    private final EditStore edits = new EditStore();
    private final Arrivals arrivals = new Arrivals();

    /** Reads from the same graphs on which edits are made. */
    public EditReadService(Database database, AuditLog audit, NetworkService networks, DraftGraphs graphs) {
        this.database = database;
        this.desk = new DraftDesk(database, audit, networks);
        this.graphs = graphs;
    }

    /**
     * Some of the edges of a draft.
     *
     * @param lines the edges with their neighbours, by number
     * @param truncated whether there are more than were asked for
     */
    public record Edges(List<EdgeChange.Line> lines, boolean truncated) {

        public Edges {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The history of a draft.
     *
     * @param state where the draft stands
     * @param edits every edit, oldest first, those taken back too
     * @param since what others did since the version asked for; null where none was, and where the draft was rewritten
     *     since, so that everything has to be read anew
     */
    public record History(
            Draft.State state,
            List<DraftEdit> edits,
            @Nullable EditOutcome since) {

        public History {
            edits = List.copyOf(edits);
        }
    }

    /** Something read from one version of a draft and its graph. */
    private interface Reading<T> {
        T from(Transaction tx, Network network, DraftHead draft, VersionedGraph graph);
    }

    /** The edges whose box meets this one, in degrees. */
    public At<Edges> edges(Caller caller, long draftId, Envelope box, int limit) {
        return read(caller, draftId, (tx, network, draft, graph) -> {
            List<Edge> found = graph.graph().edgesIn(box);
            return new Edges(
                    found.stream()
                            .limit(limit)
                            .map(edge -> EdgeChange.Line.of(graph.graph(), edge))
                            .toList(),
                    found.size() > limit);
        });
    }

    /** The draft's graph. */
    public At<CoverageGraph> graph(Caller caller, long draftId) {
        return read(caller, draftId, (tx, network, draft, graph) -> graph.graph());
    }

    /** Street lines that cut a unit when it is split along them, the longest inside it first, at most so many. */
    public At<List<StreetLine>> cuttingStreets(Caller caller, long draftId, String code, int most) {
        return read(
                caller,
                draftId,
                (tx, network, draft, graph) -> units.streets(tx, draftId, code, TRIED_STREETS).stream()
                        .filter(street -> cuts(graph.graph(), code, street))
                        .limit(most)
                        .toList());
    }

    /** Tried rather than guessed: what is offered must not be refused, unless for buildings, of which the editor decides. */
    private static boolean cuts(CoverageGraph graph, String code, StreetLine street) {
        List<Place> line = Arrays.stream(street.geometry().getCoordinates())
                .map(at -> new Place(Lattice.ofDegrees(at.x), Lattice.ofDegrees(at.y)))
                .toList();
        try {
            Split.along(code, line).apply(graph, Buildings.REFUSE);
            return true;
        } catch (EditRejected e) {
            return e.reason() == EditRejected.Reason.BUILDINGS_CUT;
        }
    }

    /** The draft's version as it is now. */
    public int version(Caller caller, long draftId) {
        desk.enter(caller, draftId);
        return database.read(tx -> desk.head(tx, draftId).version());
    }

    /** Every edit. */
    public At<History> history(Caller caller, long draftId) {
        Network network = desk.enter(caller, draftId).network();
        return database.read(tx -> {
            DraftHead draft = desk.head(tx, draftId);
            return new At<>(network, draft.version(), new History(draft.state(), edits.list(tx, draftId), null));
        });
    }

    /** Every edit, and what those after this version changed. */
    public At<History> history(Caller caller, long draftId, int since) {
        return read(
                caller,
                draftId,
                (tx, network, draft, graph) -> new History(
                        draft.state(),
                        edits.list(tx, draftId),
                        since < draft.graphVersion() ? null : since(tx, network, draft, graph, since)));
    }

    /** What edits after this version changed; empty where the draft was rewritten since, so that everything has to be read anew. */
    public At<Optional<EditOutcome>> since(Caller caller, long draftId, int version) {
        return read(
                caller,
                draftId,
                (tx, network, draft, graph) -> version < draft.graphVersion()
                        ? Optional.empty()
                        : Optional.of(since(tx, network, draft, graph, version)));
    }

    private EditOutcome since(Transaction tx, Network network, DraftHead draft, VersionedGraph graph, int version) {
        Set<String> touched = new TreeSet<>();
        edits.since(tx, draft.id(), version).forEach(step -> touched.addAll(step.units()));
        List<GraphPatch> patches = new ArrayList<>();
        edits.steps(tx, draft.id(), version, draft.version())
                .forEach(step ->
                        patches.add(step.forward() ? step.patch() : step.patch().inverse()));
        return arrivals.of(tx, network, draft.id(), graph, touched, patches, null, null);
    }

    /** Reads rows and graph of one version; anew when an edit came between the two. */
    private <T> At<T> read(Caller caller, long draftId, Reading<T> reading) {
        Network network = desk.enter(caller, draftId).network();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            @Nullable
            At<T> found = database.read(tx -> {
                DraftHead draft = desk.head(tx, draftId);
                VersionedGraph graph = graphs.at(tx, network, draft);
                return graph.version() == draft.version()
                        ? new At<>(network, draft.version(), reading.from(tx, network, draft, graph))
                        : null;
            });
            if (found != null) {
                return found;
            }
        }
        throw Problem.of(503, "draft_busy", "Try again", "the draft changes faster than it can be read");
    }
}
