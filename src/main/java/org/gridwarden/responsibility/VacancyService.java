package org.gridwarden.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridwarden.db.Database;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;
import org.jspecify.annotations.Nullable;

/** The units that nobody answers for. Thread-safe. */
public final class VacancyService {

    private final Database database;
    private final UnitService units;
    private final Clock clock;
    private final ResponsibilityStore store = new ResponsibilityStore();

    /** Vacancies as they are believed by the clock. */
    public VacancyService(Database database, UnitService units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
    }

    /**
     * How full the levels are.
     *
     * @param levels every level of the edition, root first
     * @param items vacant units in the order of their codes
     */
    public record VacancyReport(List<LevelVacancy> levels, List<UnitSummary> items) {}

    /** Units of a level, and how many of them are vacant. */
    public record LevelVacancy(String level, int units, int vacant) {}

    /**
     * Vacancies of an edition at {@code asOf}, as known now.
     *
     * @param level only units of this level, null for all
     * @param kind a responsibility kind that must be held, null for any
     * @param limit most units listed
     */
    public VacancyReport report(
            Network network, Edition edition, @Nullable Level level, @Nullable String kind, Instant asOf, int limit) {
        Instant now = clock.instant();
        List<LevelVacancy> levels = database.read(tx -> store.vacantCounts(tx, edition.id(), kind, asOf, now)).stream()
                .map(count -> new LevelVacancy(network.getLevel(count.rank()).code(), count.units(), count.vacant()))
                .toList();
        List<Long> vacant = database.read(
                tx -> store.vacantUnits(tx, edition.id(), level == null ? null : level.rank(), kind, asOf, now, limit));
        return new VacancyReport(levels, units.list(edition, vacant));
    }
}
