package org.gridwarden.testing;

import java.time.Clock;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.draft.DraftService;
import org.gridwarden.exchange.ImportService;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitService;

/** The services around editions on a test database, and a caller who may do everything. */
public final class GridServices {

    public static final Caller MEI = Caller.system("mei");

    public final Database database;
    public final Clock clock;
    public final AuditLog audit;
    public final NetworkService networks;
    public final EditionService editions;
    public final UnitService units;
    public final DraftService drafts;
    public final ImportService imports;

    public GridServices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.audit = new AuditLog(database, clock);
        this.networks = new NetworkService(database, audit);
        this.editions = new EditionService(database, clock);
        this.units = new UnitService(database);
        this.drafts = new DraftService(database, audit, networks, editions, clock);
        this.imports = new ImportService(networks, drafts);
    }
}
