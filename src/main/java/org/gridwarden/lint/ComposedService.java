package org.gridwarden.lint;

import java.util.List;
import java.util.Map;
import org.gridwarden.db.Database;
import org.gridwarden.lint.LintAnswers.ComposedAnswer;
import org.gridwarden.lint.check.ComposedGrid;
import org.gridwarden.lint.check.ComposedKind;
import org.locationtech.jts.geom.Geometry;

/**
 * Grids that are made of unit grids. Which unit grid belongs to which is an attribute of the unit grid, so that it is
 * drafted, published and dated with it; the boundary is derived each time. Thread-safe.
 */
public final class ComposedService {

    private final Database database;
    private final RuleService rules;
    private final ComposedStore store = new ComposedStore();

    public ComposedService(Database database, RuleService rules) {
        this.database = database;
        this.rules = rules;
    }

    /** A composed grid with its boundary: a Polygon where its members adjoin, else a MultiPolygon. */
    record Drawn(ComposedAnswer grid, Geometry boundary) {}

    /** The composed grids of a kind in one state of a network, by code. */
    List<Drawn> list(Linted linted, String kindName) {
        ComposedKind kind = rules.composed(kindName);
        Map<String, String> names =
                database.read(tx -> store.names(tx, linted.network().id(), kind.kind()));
        return ComposedGrid.of(linted.report().city(), kind).parallelStream()
                .map(grid -> new Drawn(ComposedAnswer.of(kind, grid, names.get(grid.code())), grid.boundary()))
                .toList();
    }
}
