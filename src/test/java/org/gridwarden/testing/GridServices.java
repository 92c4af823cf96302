package org.gridwarden.testing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.draft.DraftGraphs;
import org.gridwarden.draft.DraftService;
import org.gridwarden.draft.DraftUnitService;
import org.gridwarden.draft.EditReadService;
import org.gridwarden.draft.EditService;
import org.gridwarden.draft.MendService;
import org.gridwarden.draft.RebaseService;
import org.gridwarden.exchange.boundary.ImportService;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitTerritories;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.responsibility.PartyService;
import org.gridwarden.responsibility.PeopleService;
import org.gridwarden.responsibility.PhonePrivacy;
import org.gridwarden.responsibility.ResponsibilityService;
import org.gridwarden.responsibility.VacancyService;

/** The services around editions on a test database, and a caller who may do everything. */
public final class GridServices {

    public static final Caller MEI = Caller.system("mei");

    public final Database database;
    public final Clock clock;
    public final AuditLog audit;
    public final NetworkService networks;
    public final EditionService editions;
    public final UnitService units;
    public final RebaseService rebases;
    public final DraftService drafts;
    public final MendService mending;
    public final DraftUnitService draftUnits;
    public final EditService edits;
    public final EditReadService editReading;
    public final ImportService imports;
    public final TerritoryCheck territory;
    public final DictionaryService dictionaries;
    public final PhonePrivacy privacy;
    public final PartyService parties;
    public final ResponsibilityService responsibilities;
    public final PeopleService people;
    public final VacancyService vacancies;

    public GridServices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.audit = new AuditLog(database, clock);
        this.networks = new NetworkService(database, audit);
        this.editions = new EditionService(database, clock);
        this.units = new UnitService(database);
        DraftGraphs graphs = new DraftGraphs();
        this.rebases = new RebaseService(database, audit, networks, editions, graphs, clock);
        this.drafts = new DraftService(database, audit, networks, editions, rebases, clock);
        this.mending = new MendService(database, audit, networks);
        this.draftUnits = new DraftUnitService(database, audit, networks);
        this.edits = new EditService(database, audit, networks, graphs, clock);
        this.editReading = new EditReadService(database, audit, networks, graphs);
        this.imports = new ImportService(networks, drafts, mending);
        this.territory = new TerritoryCheck(new UnitTerritories(database, clock));
        this.dictionaries = new DictionaryService(database, audit);
        this.privacy = new PhonePrivacy(territory);
        this.parties = new PartyService(database, audit, privacy, territory, clock);
        this.responsibilities = new ResponsibilityService(database, audit, territory, clock);
        this.people =
                new PeopleService(database, audit, territory, networks, units, dictionaries, ZoneOffset.UTC, clock);
        this.vacancies = new VacancyService(database, units, clock);
    }
}
