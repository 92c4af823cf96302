package org.gridwarden.demo.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoParty;
import org.gridwarden.demo.city.DemoResponsibility;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.word.NameBook;
import org.gridwarden.demo.word.NameBook.Name;
import org.jspecify.annotations.Nullable;

/**
 * Who answers: leaders at every level, offices, paired units, property companies, a chief for every few grids and a
 * worker for nearly every one. Some grids have no worker, so that the list of vacancies is not empty. Used once.
 */
public final class PeoplePlan {

    private static final double GRIDS_WITHOUT_WORKER = 0.024;
    private static final double BUILDINGS_WITHOUT_HEAD = 0.03;
    private static final int GRIDS_OF_A_CHIEF = 5;

    private final DemoNetwork main;
    private final DemoNetwork sanitation;
    private final NameBook names;
    private final SplittableRandom random;
    private final List<DemoParty> parties = new ArrayList<>();
    private final List<DemoResponsibility> duties = new ArrayList<>();
    private final List<String> companies = new ArrayList<>();
    private final List<String> paired = new ArrayList<>();
    private final List<String> leaders = new ArrayList<>();
    private final Map<String, String> offices = new LinkedHashMap<>();
    private final Map<String, List<String>> chiefs = new LinkedHashMap<>();
    private final Map<String, String> first = new LinkedHashMap<>();

    /** People for the units of both networks. */
    public PeoplePlan(DemoNetwork main, DemoNetwork sanitation, NameBook names, SplittableRandom random) {
        this.main = main;
        this.sanitation = sanitation;
        this.names = names;
        this.random = random;
    }

    /**
     * Everybody and what they answer for.
     *
     * @param parties organisations and people; organisations before their people
     * @param responsibilities their duties
     * @param firstOfUnit the party that answers first for a unit of the main network, by the unit's code
     */
    public record People(
            List<DemoParty> parties, List<DemoResponsibility> responsibilities, Map<String, String> firstOfUnit) {}

    /** Appoints everybody, from the city's leaders down. */
    public People plan() {
        int grids = (int) main.units().stream()
                .filter(unit -> unit.level() == main.levels().size() - 1)
                .count();
        for (int i = 0; i < 3 + grids / 45; i++) {
            companies.add(organisation(names.place("company")));
        }
        for (int i = 0; i < 6 + grids / 20; i++) {
            paired.add(organisation(names.place("office")));
        }
        for (DemoUnit unit : main.units()) {
            staff(unit);
        }
        clean();
        return new People(parties, duties, first);
    }

    private void staff(DemoUnit unit) {
        int depth = main.levels().size() - unit.level(); // 0 for a building
        switch (depth) {
            case 0 -> building(unit);
            case 1 -> grid(unit);
            case 2 -> community(unit);
            default -> government(unit);
        }
    }

    /** City, districts, streets: secretary, head, deputies, and the bureaus of the first two levels. */
    private void government(DemoUnit unit) {
        String office = organisation(
                new Name(unit.nameZh() + (unit.level() < 3 ? "人民政府" : "办事处"), unit.nameEn() + " Government"));
        offices.put(unit.code(), office);
        String secretary = person(office, unit.nameZh() + "党委书记");
        duty(unit, secretary, "leading", "first", 1);
        duty(unit, person(office, unit.level() < 3 ? "行政首长" : "主任"), "territorial", "direct", 1);
        duty(unit, person(office, "分管副职"), "territorial", "direct", 2);
        leaders.add(secretary);
        first.put(unit.code(), secretary);
        if (unit.level() > 2 && !leaders.isEmpty()) {
            duty(unit, leaders.get(random.nextInt(leaders.size())), "bao_pian", null, 1);
            duty(unit, person(office, "综合执法队队长"), "supervising", "specific", 1);
            return;
        }
        for (Name bureau : names.institutions("bureau")) {
            Name own = new Name(unit.nameZh() + bureau.zh(), unit.nameEn() + " " + bureau.en());
            duty(unit, organisation(own), "competent", null, 1);
        }
    }

    private void community(DemoUnit unit) {
        String office = organisation(new Name(unit.nameZh() + "居民委员会", unit.nameEn() + " Committee"));
        offices.put(unit.code(), office);
        String secretary = person(office, "党组织书记");
        first.put(unit.code(), secretary);
        duty(unit, secretary, "territorial", "first", 1);
        duty(unit, person(office, "副主任"), "territorial", "direct", 2);
        duty(unit, leaders.get(random.nextInt(leaders.size())), "leading", "first", 1);
        int partner = random.nextInt(paired.size());
        int partners = 1 + random.nextInt(3);
        for (int i = 0; i < partners; i++) {
            duty(unit, paired.get((partner + i) % paired.size()), "paired", null, 1 + i);
        }
    }

    private void grid(DemoUnit unit) {
        String parent = String.valueOf(unit.parentCode());
        String office = offices.get(parent);
        List<String> known = chiefs.computeIfAbsent(parent, key -> new ArrayList<>());
        int serial = Integer.parseInt(unit.code().substring(unit.code().length() - 3)) - 1;
        while (known.size() <= serial / GRIDS_OF_A_CHIEF) {
            known.add(person(office, "社区委员、网格长"));
        }
        String chief = known.get(serial / GRIDS_OF_A_CHIEF);
        duty(unit, chief, "grid_chief", "direct", 1);
        first.put(unit.code(), chief);
        if (random.nextDouble() >= GRIDS_WITHOUT_WORKER) {
            String worker = person(office, "网格员");
            duty(unit, worker, "grid_worker", "specific", 1);
            first.put(unit.code(), worker);
        }
        String use = unit.attributes().getOrDefault("land_use", "");
        if (use.equals("slab_compound")
                || use.equals("tower_compound")
                || use.equals("old_compound") && random.nextInt(3) == 0) {
            duty(unit, companies.get(random.nextInt(companies.size())), "property", null, 1);
        }
    }

    private void building(DemoUnit unit) {
        if (random.nextDouble() >= BUILDINGS_WITHOUT_HEAD) {
            duty(unit, person(null, "楼栋长"), "building_head", "specific", 1);
        }
    }

    /** Sanitation: a company for each sector, a crew leader for each segment. */
    private void clean() {
        String company = "";
        for (DemoUnit unit : sanitation.units()) {
            if (unit.level() < 3) {
                company = organisation(names.place("company").with(new Name("环卫公司", "Sanitation Company")));
                add(sanitation, unit, company, "competent", null, 1);
                add(sanitation, unit, person(company, "片区经理"), "territorial", "first", 1);
            } else if (random.nextDouble() > 0.03) {
                add(sanitation, unit, person(company, "保洁班长"), "territorial", "specific", 1);
            }
        }
    }

    private void duty(DemoUnit unit, String party, String kind, @Nullable String grade, int ordinal) {
        add(main, unit, party, kind, grade, ordinal);
    }

    private void add(
            DemoNetwork network, DemoUnit unit, String party, String kind, @Nullable String grade, int ordinal) {
        duties.add(new DemoResponsibility(network.code(), unit.code(), party, kind, grade, ordinal));
    }

    private String organisation(Name name) {
        String code = String.format("O%05d", parties.size() + 1);
        parties.add(new DemoParty(code, false, name.zh(), name.en(), phone(), null, null));
        return code;
    }

    private String person(@Nullable String organisation, String post) {
        String code = String.format("P%05d", parties.size() + 1);
        Name name = names.person();
        parties.add(new DemoParty(code, true, name.zh(), name.en(), phone(), post, organisation));
        return code;
    }

    private String phone() {
        return String.format("100%08d", parties.size() + 1);
    }
}
