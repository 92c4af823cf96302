package org.gridwarden.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NewNetwork;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.EditionPublisher;

/** Publishes made-up cities in a running program. */
public final class PublishedCity {

    /** From when the first edition holds. */
    public static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private PublishedCity() {}

    /** A {@link WiggledCity} as a new network with this code; answers with its first edition, ready to be asked. */
    public static Edition publish(App app, String network, int side, long seed) {
        EditionContent content = WiggledCity.content(side, seed);
        NewNetwork wanted = new NewNetwork(
                network, "网" + network, "Network " + network, content.network().levels());
        Network created = app.networks.create(Caller.system("test"), wanted);
        return publishAgain(app, created, content.units(), START);
    }

    /** Units as the next edition of a network. */
    public static Edition publishAgain(App app, Network network, List<EditionUnit> units, Instant effectiveAt) {
        Map<Long, String> codes = new HashMap<>();
        units.forEach(unit -> codes.put(unit.unitId(), unit.code()));
        List<UnitContent> contents = units.stream()
                .map(unit -> new UnitContent(
                        unit.code(),
                        unit.name(),
                        unit.level(),
                        unit.parentUnitId() == null ? null : codes.get(unit.parentUnitId()),
                        unit.households(),
                        unit.residents(),
                        unit.geometry()))
                .toList();
        Edition edition = app.database.inTransaction(tx -> new EditionPublisher()
                .publish(
                        tx,
                        network,
                        contents,
                        new EditionPublisher.Publication(effectiveAt, Instant.now(), "test", "made up")));
        app.published.refresh();
        return edition;
    }
}
