package org.gridwarden.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridwarden.db.Database;
import org.gridwarden.exchange.ExportTable.Row;
import org.gridwarden.exchange.Provenance.Ground;
import org.gridwarden.exchange.Provenance.Question;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.unit.UnitFilter;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.responsibility.PhonePrivacy;
import org.gridwarden.responsibility.ResponsibilityService;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The units of an edition as tables, level by level, by code: themselves, who answers for them, those for which nobody
 * does. Pages are read as they are written. Thread-safe; a table is not.
 */
public final class UnitExportService {

    private static final int PAGE = 1000;

    private final Database database;
    private final Provenance provenance;
    private final UnitService units;
    private final ResponsibilityService responsibilities;
    private final PhonePrivacy privacy;
    private final Clock clock;
    private final ExportStore store = new ExportStore();

    /** Tables of units with who answers as it is believed by the clock, telephone numbers as privacy allows. */
    public UnitExportService(
            Database database,
            Provenance provenance,
            UnitService units,
            ResponsibilityService responsibilities,
            PhonePrivacy privacy,
            Clock clock) {
        this.database = database;
        this.provenance = provenance;
        this.units = units;
        this.responsibilities = responsibilities;
        this.privacy = privacy;
        this.clock = clock;
    }

    /**
     * Which units a table is about.
     *
     * @param network network code
     * @param edition number, null for the edition that holds at {@code asOf}
     * @param asOf null for now
     * @param level code of a level, null for all
     * @param parent code of a parent whose direct children are wanted, null for all
     * @param shapes whether boundaries are wanted
     */
    public record UnitsWanted(
            String network,
            @Nullable Integer edition,
            @Nullable Instant asOf,
            @Nullable String level,
            @Nullable String parent,
            boolean shapes) {}

    /** Where a page of units begins: the place of its level and the code after which it does. */
    private record At(int level, @Nullable String after) {}

    /** A duty with the unit for which it is. */
    private record Duty(UnitSummary unit, Responsibility row) {}

    /** The units themselves. */
    public ExportTable units(Question question, UnitsWanted wanted) {
        Ground ground = ground(wanted);
        Columns<UnitSummary> columns = unitColumns(ground)
                .with("area_m2", UnitExportService::area)
                .with("households", UnitSummary::households)
                .with("residents", UnitSummary::residents)
                .with("edition", unit -> ground.edition().number());
        return table("units", question, ground, columns, rows(ground, wanted, page -> {
            Map<Long, Geometry> shapes = shapes(ground, wanted, page);
            return page.stream()
                    .map(unit -> columns.row(unit, shapes.get(unit.id())))
                    .toList();
        }));
    }

    /** Who answers for the units; telephones where the caller may see them. */
    public ExportTable people(Question question, UnitsWanted wanted) {
        Ground ground = ground(wanted);
        Columns<Duty> columns = dutyColumns(ground);
        return table("people", question, ground, columns, rows(ground, wanted, page -> {
            Map<Long, List<Responsibility>> holders =
                    responsibilities.holdersOf(ids(page), ground.asOf(), clock.instant());
            Map<Long, Geometry> shapes = shapes(ground, wanted, page);
            List<Row> rows = new ArrayList<>();
            for (UnitSummary unit : page) {
                for (Responsibility row :
                        privacy.seenBy(question.caller(), holders.getOrDefault(unit.id(), List.of()))) {
                    rows.add(columns.row(new Duty(unit, row), shapes.get(unit.id())));
                }
            }
            return rows;
        }));
    }

    /** Units for which nobody answers. */
    public ExportTable vacancies(Question question, UnitsWanted wanted) {
        Ground ground = ground(wanted);
        Columns<UnitSummary> columns = unitColumns(ground).with("area_m2", UnitExportService::area);
        return table("vacancies", question, ground, columns, rows(ground, wanted, page -> {
            Set<Long> vacant = responsibilities.vacant(ids(page), ground.asOf(), clock.instant());
            Map<Long, Geometry> shapes = shapes(ground, wanted, page);
            return page.stream()
                    .filter(unit -> vacant.contains(unit.id()))
                    .map(unit -> columns.row(unit, shapes.get(unit.id())))
                    .toList();
        }));
    }

    private static Columns<UnitSummary> unitColumns(Ground ground) {
        return new Columns<UnitSummary>()
                .with("code", UnitSummary::code)
                .with("name", UnitSummary::name)
                .with("level", ground::levelCode)
                .with("parent", UnitSummary::parent);
    }

    private static Columns<Duty> dutyColumns(Ground ground) {
        return new Columns<Duty>()
                .with("unit", duty -> duty.unit().code())
                .with("unit_name", duty -> duty.unit().name())
                .with("level", duty -> ground.levelCode(duty.unit()))
                .with("kind", duty -> duty.row().kind())
                .with("grade", duty -> duty.row().grade())
                .with("ordinal", duty -> duty.row().ordinal())
                .with("category", duty -> duty.row().category())
                .with("party", duty -> duty.row().party().code())
                .with("party_kind", duty -> duty.row().party().kind().code())
                .with("name", duty -> duty.row().party().name())
                .with("post", duty -> duty.row().party().post())
                .with("organisation", duty -> duty.row().party().organisationName())
                .with("phone", duty -> duty.row().party().phone())
                .with("valid_from", duty -> duty.row().validFrom())
                .with("valid_to", duty -> duty.row().validTo());
    }

    private static double area(UnitSummary unit) {
        return Math.round(unit.areaSquareMetres() * 100) / 100.0;
    }

    private Ground ground(UnitsWanted wanted) {
        return provenance.ground(wanted.network(), wanted.edition(), wanted.asOf());
    }

    private ExportTable table(String name, Question question, Ground ground, Columns<?> columns, PagedRows<At> rows) {
        return new ExportTable(
                name, provenance.of(name, question, ground.network(), ground.edition()), columns.names(), true, rows);
    }

    private PagedRows<At> rows(Ground ground, UnitsWanted wanted, Function<List<UnitSummary>, List<Row>> rowsOf) {
        List<Level> levels = wanted.level() == null ? ground.network().levels() : List.of(ground.level(wanted.level()));
        return new PagedRows<>(at -> {
            At here = at == null ? new At(0, null) : at;
            List<UnitSummary> page = units.list(
                    ground.edition(),
                    new UnitFilter(wanted.parent(), levels.get(here.level()).rank(), null, here.after(), PAGE));
            return new PagedRows.Page<>(rowsOf.apply(page), following(here, page, levels.size()));
        });
    }

    private static @Nullable At following(At here, List<UnitSummary> page, int levels) {
        if (page.size() == PAGE) {
            return new At(here.level(), page.get(PAGE - 1).code());
        }
        return here.level() + 1 < levels ? new At(here.level() + 1, null) : null;
    }

    private Map<Long, Geometry> shapes(Ground ground, UnitsWanted wanted, List<UnitSummary> page) {
        return wanted.shapes() && !page.isEmpty()
                ? database.read(tx -> store.geometries(tx, ground.edition().id(), ids(page)))
                : Map.of();
    }

    private static List<Long> ids(List<UnitSummary> page) {
        return page.stream().map(UnitSummary::id).toList();
    }
}
