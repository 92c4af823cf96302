package org.gridwarden.demo.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridwarden.demo.city.DemoLevel;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.plan.Building;
import org.gridwarden.demo.plan.CityPlan;
import org.gridwarden.demo.plan.LandUse;
import org.gridwarden.demo.plan.Parcel;
import org.gridwarden.demo.plan.Plot;
import org.gridwarden.demo.plan.Territory;
import org.gridwarden.demo.plan.TerritoryPlan;
import org.gridwarden.demo.settlement.CodeBook.Serial;
import org.gridwarden.demo.word.NameBook;
import org.gridwarden.demo.word.NameBook.Name;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Gives every territory its code, name and people, and every building that is a unit. Not thread-safe. */
public final class UnitBook {

    private static final double RESIDENTS_PER_HOUSEHOLD = 2.6;

    private final CityPlan plan;
    private final Map<Territory, Plot> plots = new LinkedHashMap<>();
    private final Set<Territory> zones;
    private final NameBook names;
    private final SplittableRandom random;
    private final List<DemoUnit> units = new ArrayList<>();
    private final Map<Territory, DemoUnit> byTerritory = new LinkedHashMap<>();
    private final Map<Territory, Coordinate> middles = new LinkedHashMap<>();

    /** Units for the territories of a plan; zones are the districts that are functional zones. */
    public UnitBook(CityPlan plan, List<Plot> layout, Set<Territory> zones, NameBook names, SplittableRandom random) {
        this.plan = plan;
        this.zones = zones;
        this.names = names;
        this.random = random;
        layout.forEach(plot -> plots.put(plot.parcel().grid(), plot));
    }

    /** The main network. */
    public DemoNetwork write() {
        boolean rural = plan.preset().isRural();
        Name name = rural ? new Name("青澜县", "Qinglan County") : new Name("云汀市", "Yunting City");
        write(plan.city(), rural ? CodeBook.COUNTY : CodeBook.CITY, name, null, new Name("", ""));
        List<DemoUnit> byLevel = new ArrayList<>(units);
        byLevel.sort((a, b) -> Integer.compare(a.level(), b.level()));
        return new DemoNetwork("city", "城市网格", "City grids", levels(rural), byLevel);
    }

    /** The unit of a territory; written before. */
    public DemoUnit unit(Territory territory) {
        DemoUnit unit = byTerritory.get(territory);
        if (unit == null) {
            throw new IllegalStateException("territory without a unit");
        }
        return unit;
    }

    private static List<DemoLevel> levels(boolean rural) {
        return rural
                ? List.of(
                        new DemoLevel(1, "county", "县", "County", true),
                        new DemoLevel(2, "town", "乡镇", "Town", true),
                        new DemoLevel(3, "patch", "片区", "Patch", true),
                        new DemoLevel(4, "village", "村", "Village", true),
                        new DemoLevel(5, "group", "村民组", "Group", true),
                        new DemoLevel(6, "building", "楼栋", "Building", false))
                : List.of(
                        new DemoLevel(1, "city", "市", "City", true),
                        new DemoLevel(2, "district", "区", "District", true),
                        new DemoLevel(3, "street", "街道", "Street", true),
                        new DemoLevel(4, "community", "社区", "Community", true),
                        new DemoLevel(5, "grid", "网格", "Grid", true),
                        new DemoLevel(6, "building", "楼栋", "Building", false));
    }

    /** Level in the network: a city has no patches, a county no districts. */
    private int level(int rank) {
        return rank <= TerritoryPlan.DISTRICT || !plan.preset().isRural() && rank == TerritoryPlan.STREET
                ? rank
                : rank - 1;
    }

    private Inhabitants write(Territory territory, String code, Name name, @Nullable String parent, Name word) {
        int at = units.size();
        Plot plot = plots.get(territory);
        Inhabitants inhabitants = plot == null ? writeParts(territory, code, word) : writeBuildings(plot, code, name);
        Geometry outline = plan.ground().outline(territory.faces());
        DemoUnit unit = new DemoUnit(
                code,
                name.zh(),
                name.en(),
                level(territory.rank()),
                parent,
                inhabitants.households(),
                inhabitants.residents(),
                plot == null
                        ? Map.of("name_en", name.en())
                        : Map.of(
                                "name_en",
                                name.en(),
                                "land_use",
                                plot.use().name().toLowerCase(Locale.ROOT)),
                outline);
        units.add(at, unit);
        byTerritory.put(territory, unit);
        return inhabitants;
    }

    /** People of a unit: those of its parts. */
    private record Inhabitants(int households, int residents) {

        Inhabitants and(Inhabitants more) {
            return new Inhabitants(households + more.households, residents + more.residents);
        }
    }

    private Inhabitants writeParts(Territory whole, String code, Name word) {
        Inhabitants inhabitants = new Inhabitants(0, 0);
        Map<Serial, Integer> next = new LinkedHashMap<>();
        for (Territory part : CodeBook.readingOrder(whole.parts(), this::middle)) {
            Serial serial = serial(part);
            int index = next.merge(serial, 1, Integer::sum) - 1;
            Name own = part.rank() == TerritoryPlan.COMMUNITY ? names.word() : word;
            String partCode = part.rank() == TerritoryPlan.PATCH
                    ? code + "P" + (index + 1)
                    : serial.code(town(code), first(whole, serial) + index);
            inhabitants = inhabitants.and(write(part, partCode, name(part, serial, index, own), code, own));
        }
        return inhabitants;
    }

    /** A patch has no digits of its own: its villages count within the town. */
    private static String town(String code) {
        int patch = code.indexOf('P');
        return patch < 0 ? code : code.substring(0, patch);
    }

    private int first(Territory whole, Serial serial) {
        if (whole.rank() != TerritoryPlan.PATCH || whole.parent() == null) {
            return 0;
        }
        int before = 0;
        for (Territory patch : CodeBook.readingOrder(whole.parent().parts(), this::middle)) {
            if (patch == whole) {
                break;
            }
            before += (int) patch.parts().stream()
                    .filter(part -> serial(part) == serial)
                    .count();
        }
        return before;
    }

    private Serial serial(Territory part) {
        return switch (part.rank()) {
            case TerritoryPlan.DISTRICT -> zones.contains(part) ? Serial.ZONE : Serial.DISTRICT;
            case TerritoryPlan.STREET -> isCountry(part) ? Serial.TOWN : Serial.STREET;
            case TerritoryPlan.PATCH -> Serial.STREET;
            case TerritoryPlan.COMMUNITY -> isCountry(part) ? Serial.VILLAGE : Serial.COMMUNITY;
            default -> Serial.GRID;
        };
    }

    /** Whether villages and fields outweigh compounds. */
    private boolean isCountry(Territory territory) {
        double open = 0;
        double all = 0;
        for (Territory grid : territory.leaves().toList()) {
            Plot plot = plot(grid);
            double area = plot.parcel().squareMetres();
            all += area;
            open += plot.use() == LandUse.FARMLAND || plot.use() == LandUse.VILLAGE ? area : 0;
        }
        return open > 0.6 * all;
    }

    private Plot plot(Territory grid) {
        Plot plot = plots.get(grid);
        if (plot == null) {
            throw new IllegalStateException("grid without a plot");
        }
        return plot;
    }

    private Name name(Territory part, Serial serial, int index, Name word) {
        return switch (part.rank()) {
            case TerritoryPlan.DISTRICT ->
                names.institutions(serial == Serial.ZONE ? "zone" : "district").get(index);
            case TerritoryPlan.STREET ->
                names.word().with(serial == Serial.TOWN ? new Name("镇", "Town") : new Name("街道", "Street Office"));
            case TerritoryPlan.PATCH -> new Name("第" + (index + 1) + "片区", "Patch " + (index + 1));
            case TerritoryPlan.COMMUNITY ->
                serial == Serial.VILLAGE
                        ? names.village().with(new Name("村", "Village"))
                        : word.with(new Name("社区", "Community"));
            default -> gridName(plot(part), index, word);
        };
    }

    private Name gridName(Plot plot, int index, Name word) {
        if (plan.preset().isRural()) {
            return new Name("第" + (index + 1) + "村民组", "Group " + (index + 1));
        }
        return switch (plot.use()) {
            case CIVIC -> names.place(word, "square").with(new Name("政务区", "Civic Quarter"));
            case VILLAGE -> names.village();
            case FARMLAND, INDUSTRIAL, RIVERSIDE, PARK, SITE ->
                names.place(plot.use().nameKind());
            default ->
                random.nextDouble() < 0.3
                        ? names.place(word, plot.use().nameKind())
                        : names.place(plot.use().nameKind());
        };
    }

    private Inhabitants writeBuildings(Plot plot, String code, Name grid) {
        Inhabitants inhabitants = new Inhabitants(0, 0);
        int index = 0;
        for (Building building : CodeBook.readingOrder(plot.units(), Building::middle)) {
            int own = households(building);
            int residents = (int) Math.round(own * RESIDENTS_PER_HOUSEHOLD);
            inhabitants = inhabitants.and(new Inhabitants(own, residents));
            units.add(new DemoUnit(
                    Serial.BUILDING.code(code, index),
                    grid.zh() + (index + 1) + "号楼",
                    grid.en() + " No. " + (index + 1),
                    level(TerritoryPlan.BUILDING),
                    code,
                    own,
                    residents,
                    Map.of("floors", Integer.toString(building.floors())),
                    Geometries.map(building.metres(), plan.ground().metric()::degrees)));
            index++;
        }
        return inhabitants;
    }

    private static int households(Building building) {
        return (int) Math.max(1, Math.round(building.metres().getArea() * building.floors() * 0.7 / 115));
    }

    private Coordinate middle(Territory territory) {
        return middles.computeIfAbsent(territory, this::measureMiddle);
    }

    private Coordinate measureMiddle(Territory territory) {
        double x = 0;
        double y = 0;
        double all = 0;
        for (Territory grid : territory.leaves().toList()) {
            Parcel parcel = plot(grid).parcel();
            x += parcel.middle().x * parcel.squareMetres();
            y += parcel.middle().y * parcel.squareMetres();
            all += parcel.squareMetres();
        }
        return new Coordinate(x / all, y / all);
    }
}
