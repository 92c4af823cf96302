package org.gridwarden.density;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.DensityQuery.Ground;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.choropleth.Threshold;
import org.gridwarden.density.choropleth.Vintage;
import org.gridwarden.density.column.ColumnsService;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.figure.EditionOwners;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.UnitCounts;
import org.gridwarden.density.figure.UnitFigure;
import org.gridwarden.density.figure.UnitTree;
import org.gridwarden.density.heat.HeatCells;
import org.gridwarden.density.heat.HeatGrid;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Figures per unit, per day, per category and per cell, from memory. On an edition other than the one in which a report was
 * resolved, its owner is found anew by its place, so that figures of different times can be told on one set of boundaries.
 * Thread-safe.
 */
public final class DensityService {

    private final Database database;
    private final AuditLog audit;
    private final GroundService grounds;
    private final ColumnsService columns;
    private final DensityStore store = new DensityStore();
    private final Cache<Long, double[]> roads =
            Caffeine.newBuilder().maximumSize(8).build();

    /** Figures of these columns, for the grounds that editions give. */
    public DensityService(Database database, AuditLog audit, GroundService grounds, ColumnsService columns) {
        this.database = database;
        this.audit = audit;
        this.grounds = grounds;
        this.columns = columns;
    }

    /** Figures with the edition on which they are told. */
    public record ChoroplethOn(Network network, Level level, Edition edition, Choropleth choropleth) {}

    /** Figures per unit of a level; throws 404 problems for an unknown network, edition, level or unit. */
    public ChoroplethOn choropleth(DensityQuery query) {
        Network network = grounds.network(query.ground().network());
        Level level = grounds.level(network, query.level());
        Edition edition = grounds.edition(network, query.ground().vintage());
        ReportColumns all = columns.current();
        EditionOwners owners = grounds.owners(all, network, edition);
        int root = grounds.position(owners.tree(), query.ground().within());
        requireEnough(network, owners, root, question(all, query.filter()));
        boolean buildings = level.fit() == LevelFit.INSIDE;
        UnitCounts counts = UnitCounts.of(question(all, query.filter()), owners, buildings);
        Period period = query.before();
        UnitCounts before = period == null
                ? null
                : UnitCounts.of(question(all, query.filter().during(period)), owners, buildings);
        double[] metres = query.measure() == Measure.PER_ROAD_KM ? roads(edition, owners.tree()) : null;
        Threshold threshold = threshold(network);
        int leftOut = root == UnitTree.NONE
                ? counts.leftOut()
                : question(all, query.filter()).countLeftOut(owners.under(root));
        return new ChoroplethOn(
                network,
                level,
                edition,
                Choropleth.of(
                        new Choropleth.Ingredients(
                                owners.tree(), counts, before, root, level.rank(), threshold, leftOut, position -> {
                                    UnitFigure unit = owners.tree().unit(position);
                                    return metres == null ? unit : unit.withRoadMetres(metres[position]);
                                }),
                        query));
    }

    /** Figures of one unit with its subtree; none where the edition does not have it. */
    public Figures figures(Network network, Edition edition, long unitId, ReportFilter filter) {
        ReportColumns all = columns.current();
        EditionOwners owners = grounds.owners(all, network, edition);
        int position = owners.tree().position(unitId);
        return position == UnitTree.NONE
                ? Figures.NONE
                : UnitCounts.of(question(all, filter), owners, owners.tree().isInside(position))
                        .figures(position);
    }

    /** Figures of every tiling unit of an edition with its subtree, by code; the threshold keeps nothing back. */
    public Map<String, Figures> figures(Network network, Edition edition, ReportFilter filter) {
        ReportColumns all = columns.current();
        EditionOwners owners = grounds.owners(all, network, edition);
        UnitCounts counts = UnitCounts.of(question(all, filter), owners, false);
        Map<String, Figures> figures = new HashMap<>();
        for (int position = 0; position < owners.tree().size(); position++) {
            if (!owners.tree().isInside(position)) {
                figures.put(owners.tree().unit(position).code(), counts.figures(position));
            }
        }
        return figures;
    }

    /** The day on which the earliest report on file was seen, empty where there is none: nothing is known of earlier days. */
    public Optional<LocalDate> firstDay() {
        ReportColumns all = columns.current();
        return all.size() == 0
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(all.time().day(all.span()[0])));
    }

    /** Reports seen and closed per day. */
    public Trend trend(Ground ground, ReportFilter filter) {
        return Trend.of(question(ground, filter));
    }

    /** Figures by category code, those without a report left out. */
    public Map<String, Figures> byCategory(Ground ground, ReportFilter filter) {
        return Breakdown.byCategory(question(ground, filter));
    }

    /** Figures by what reports are or by when: what has none in either period is left out, hours and groups are not. */
    public List<BreakdownRow> breakdown(BreakdownQuery query) {
        Period before = query.before();
        Map<String, Figures> now = figures(query, query.filter());
        Map<String, Figures> then =
                before == null ? Map.of() : figures(query, query.filter().during(before));
        Map<String, Figures> all = new LinkedHashMap<>(now);
        then.keySet().forEach(code -> all.putIfAbsent(code, Figures.NONE));
        return all.entrySet().stream()
                .map(row -> new BreakdownRow(
                        row.getKey(),
                        row.getValue(),
                        before == null ? null : then.getOrDefault(row.getKey(), Figures.NONE)))
                .toList();
    }

    private Map<String, Figures> figures(BreakdownQuery query, ReportFilter filter) {
        ReportQuestion question = question(query.ground(), filter);
        return switch (query.by()) {
            case BreakdownQuery.CATEGORY -> Breakdown.byCategory(question);
            case BreakdownQuery.CHANNEL -> Breakdown.byChannel(question);
            case BreakdownQuery.HOUR -> Breakdown.byNamedHour(question);
            default -> Breakdown.byGroup(Breakdown.byCategory(question), query.groups());
        };
    }

    /** The network and the edition of a ground; throws 404 problems for what is unknown. */
    public GroundOn lookUp(Ground ground) {
        Network network = grounds.network(ground.network());
        return new GroundOn(network, grounds.edition(network, ground.vintage()));
    }

    /** A network with one of its editions. */
    public record GroundOn(Network network, Edition edition) {}

    /** Reads the reports and finds their cells on the ground, where they are so many that a question would have to wait for it. */
    public void prepare() {
        if (database.read(tx -> store.hasAtLeast(tx, HeatCells.WORTH_WHILE))) {
            grounds.heatCells(columns.current());
        }
    }

    /** The heat cells of a tile that hold a matching report. */
    public List<HeatGrid.Cell> heat(ReportFilter filter, TileCoord tile) {
        ReportColumns all = columns.current();
        return HeatGrid.cells(question(all, filter), grounds.heatCells(all), tile);
    }

    /**
     * A ground looked up: the units asked for, and one state of all reports.
     *
     * @param root position of the unit asked within, {@link UnitTree#NONE} for all
     */
    public record Asked(
            Network network,
            Edition edition,
            EditionOwners owners,
            int root,
            ReportColumns columns,
            EditionOwners.Locator locator) {

        /** The units of the edition asked. */
        public UnitTree tree() {
            return owners.tree();
        }

        /** For each place in lattice steps whether somebody of the ground owns it. */
        public boolean[] owns(int[] xs, int[] ys) {
            int[] units = new int[xs.length];
            locator.locate(xs, ys, units, null);
            boolean[] wanted = tree().subtree(root);
            boolean[] owned = new boolean[xs.length];
            for (int i = 0; i < owned.length; i++) {
                owned[i] = units[i] != UnitTree.NONE && wanted[units[i]];
            }
            return owned;
        }
    }

    /** Looks a ground up; throws 404 problems for what is unknown. */
    public Asked asked(Ground ground) {
        Network network = grounds.network(ground.network());
        Edition edition = grounds.edition(network, ground.vintage());
        ReportColumns all = columns.current();
        EditionOwners owners = grounds.owners(all, network, edition);
        return new Asked(
                network,
                edition,
                owners,
                grounds.position(owners.tree(), ground.within()),
                all,
                grounds.locator(edition, owners.tree()));
    }

    /** A filter made ready for the reports of a ground. */
    public ReportQuestion question(Asked asked, ReportFilter filter) {
        return question(asked.columns(), filter);
    }

    /** The level with this code; throws a 404 problem. */
    public Level level(Network network, String code) {
        return grounds.level(network, code);
    }

    /** What a network does not show of few reports; throws a 404 problem for an unknown network. */
    public Threshold threshold(String network) {
        return threshold(grounds.network(network));
    }

    /** Sets what a network does not show of few reports. */
    public void setThreshold(Caller caller, String network, Threshold threshold) {
        Network found = grounds.network(network);
        database.useTransaction(tx -> {
            store.setThreshold(tx, found.id(), threshold);
            audit.record(
                    tx,
                    caller.actor(),
                    "density.threshold",
                    "network/" + network,
                    null,
                    Map.of("reports", threshold.reports(), "belowRank", threshold.belowRank()));
        });
    }

    private Threshold threshold(Network network) {
        return database.read(tx -> store.threshold(tx, network.id())).orElse(Threshold.NONE);
    }

    /** A filter made ready for these columns. */
    ReportQuestion question(ReportColumns all, ReportFilter filter) {
        return question(all, filter, List.of());
    }

    private ReportQuestion question(Ground ground, ReportFilter filter) {
        Network network = grounds.network(ground.network());
        ReportColumns all = columns.current();
        if (ground.within() == null) {
            return question(all, filter);
        }
        EditionOwners owners = grounds.owners(all, network, grounds.edition(network, ground.vintage()));
        int root = grounds.position(owners.tree(), ground.within());
        requireEnough(network, owners, root, question(all, filter));
        return question(all, filter, List.of(owners.under(root)));
    }

    private ReportQuestion question(ReportColumns all, ReportFilter filter, List<ReportQuestion.Bounds> bounds) {
        List<ReportQuestion.Bounds> together = new ArrayList<>(bounds);
        for (ReportFilter.Scope scope : filter.scopes()) {
            Network network = grounds.network(scope.network());
            EditionOwners owners = grounds.owners(all, network, grounds.edition(network, Vintage.NOW));
            int root = grounds.position(owners.tree(), scope.unit());
            requireEnough(network, owners, root, question(all, filter.within(Set.of())));
            together.add(owners.under(root));
        }
        Map<String, Double> weights =
                filter.weight() == ReportFilter.Weight.CATEGORY ? database.read(store::categoryWeights) : Map.of();
        return new ReportQuestion(all, filter, together, weights);
    }

    /** A unit for which the threshold shows nothing is not told by asking within it. */
    private void requireEnough(Network network, EditionOwners owners, int root, ReportQuestion question) {
        Threshold threshold = threshold(network);
        if (root == UnitTree.NONE
                || threshold.reports() <= 1
                || owners.tree().unit(root).level() <= threshold.belowRank()) {
            return;
        }
        UnitFigure unit = owners.tree().unit(root);
        Figures figures =
                UnitCounts.of(question, owners, owners.tree().isInside(root)).figures(root);
        if (threshold.hides(figures.count(), unit.level())) {
            throw Problem.forbidden(
                    "too_few_reports",
                    "the unit " + unit.code() + " has fewer than " + threshold.reports() + " such reports");
        }
    }

    private double @Nullable [] roads(Edition edition, UnitTree tree) {
        double[] known = roads.getIfPresent(edition.id());
        if (known == null) {
            known = RoadLengths.of(database.read(store::streets), tree, grounds.locator(edition, tree));
            if (known != null) {
                roads.put(edition.id(), known);
            }
        }
        return known;
    }
}
