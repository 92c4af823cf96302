package org.gridwarden.demo.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridwarden.demo.city.DemoLevel;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.plan.CityPlan;
import org.gridwarden.demo.plan.Plot;
import org.gridwarden.demo.settlement.SanitationPlan.Stretch;
import org.gridwarden.demo.word.NameBook.Name;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Codes, names and outlines of the sanitation network. */
final class SanitationBook {

    private static final String ROOT = "HW";

    private final CityPlan plan;
    private final List<Plot> plots;
    private final UnitBook units;
    private final RoadNames roads;

    SanitationBook(CityPlan plan, List<Plot> plots, UnitBook units, RoadNames roads) {
        this.plan = plan;
        this.plots = plots;
        this.units = units;
        this.roads = roads;
    }

    DemoNetwork write(List<Stretch> stretches, int[] sectorOf) {
        Map<Integer, List<Stretch>> bySector = new LinkedHashMap<>();
        for (int i = 0; i < sectorOf.length; i++) {
            bySector.computeIfAbsent(sectorOf[i], key -> new ArrayList<>()).add(stretches.get(i));
        }
        List<List<Stretch>> sectors = CodeBook.readingOrder(new ArrayList<>(bySector.values()), this::middleOfAll);
        List<DemoUnit> sectorUnits = new ArrayList<>();
        List<DemoUnit> stretchUnits = new ArrayList<>();
        for (int s = 0; s < sectors.size(); s++) {
            List<Stretch> sector = CodeBook.readingOrder(sectors.get(s), this::middle);
            String code = String.format("%s%02d", ROOT, s + 1);
            Name name = new Name("环卫第" + (s + 1) + "片区", "Sanitation Sector " + (s + 1));
            sectorUnits.add(unit(code, name, 2, ROOT, sector));
            Map<Line, Integer> count = new LinkedHashMap<>();
            for (int i = 0; i < sector.size(); i++) {
                Stretch stretch = sector.get(i);
                int number = count.merge(stretch.road(), 1, Integer::sum);
                stretchUnits.add(unit(
                        String.format("%s-%03d", code, i + 1),
                        name(stretch.road(), number, code, i),
                        3,
                        code,
                        List.of(stretch)));
            }
        }
        List<DemoUnit> all = new ArrayList<>();
        all.add(unit(ROOT, new Name("环卫网", "Sanitation network"), 1, null, stretches));
        all.addAll(sectorUnits);
        all.addAll(stretchUnits);
        return new DemoNetwork(
                "sanitation",
                "环卫网格",
                "Sanitation",
                List.of(
                        new DemoLevel(1, "city", "市", "City", true),
                        new DemoLevel(2, "sector", "片区", "Sector", true),
                        new DemoLevel(3, "segment", "路段网格", "Segment grid", true)),
                all);
    }

    private Name name(Line road, int number, String sector, int index) {
        Name name = roads.of(road);
        return name.zh().isEmpty()
                ? new Name(sector + "-" + (index + 1) + "号段", "Segment " + sector + "-" + (index + 1))
                : new Name(name.zh() + number + "段", name.en() + ", segment " + number);
    }

    private DemoUnit unit(String code, Name name, int level, @Nullable String parent, List<Stretch> stretches) {
        List<Face> faces = members(stretches)
                .flatMap(plot -> plot.parcel().grid().faces().stream())
                .toList();
        int households = members(stretches)
                .mapToInt(plot -> units.unit(plot.parcel().grid()).households())
                .sum();
        int residents = members(stretches)
                .mapToInt(plot -> units.unit(plot.parcel().grid()).residents())
                .sum();
        return new DemoUnit(
                code,
                name.zh(),
                name.en(),
                level,
                parent,
                households,
                residents,
                Map.of("name_en", name.en()),
                plan.ground().outline(faces));
    }

    private Stream<Plot> members(List<Stretch> stretches) {
        return stretches.stream().flatMap(stretch -> stretch.members().stream()).map(plots::get);
    }

    private Coordinate middleOfAll(List<Stretch> stretches) {
        double x = members(stretches)
                .mapToDouble(plot -> plot.parcel().middle().x)
                .average()
                .orElse(0);
        double y = members(stretches)
                .mapToDouble(plot -> plot.parcel().middle().y)
                .average()
                .orElse(0);
        return new Coordinate(x, y);
    }

    private Coordinate middle(Stretch stretch) {
        return middleOfAll(List.of(stretch));
    }
}
