package org.gridwarden.testing;

import java.time.Instant;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NewNetwork;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.grid.publish.EditionPublisher.Publication;

/** A published network: city C from 0 to 2 degrees east, 0 to 1 north, halved at 1 into W (西区) and E (东区). */
public final class TwoHalves {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private TwoHalves() {}

    /** Publishes it as network {@code code}; the index knows it when this returns. */
    public static Edition publish(App app, String code) {
        Network network = app.networks.create(
                Caller.system("test"),
                new NewNetwork(
                        code,
                        code,
                        code,
                        List.of(
                                new Level(1, "city", "市", "city", LevelFit.TILES),
                                new Level(2, "half", "区", "half", LevelFit.TILES))));
        List<UnitContent> units = List.of(
                new UnitContent(
                        "C", "城", 1, null, null, null, Shapes.of("POLYGON ((0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0))")),
                new UnitContent("W", "西区", 2, "C", null, null, Shapes.box(0, 0, 1, 1)),
                new UnitContent("E", "东区", 2, "C", null, null, Shapes.box(1, 0, 2, 1)));
        Edition edition = app.database.inTransaction(tx ->
                new EditionPublisher().publish(tx, network, units, new Publication(START, START, "test", "drawn")));
        app.published.refresh();
        return edition;
    }
}
