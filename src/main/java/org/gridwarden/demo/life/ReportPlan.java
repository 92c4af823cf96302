package org.gridwarden.demo.life;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridwarden.demo.city.DemoReport;
import org.gridwarden.demo.ground.Metric;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.demo.word.Dictionary;
import org.gridwarden.demo.word.Table;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A year of reports: at the places and hours where such problems arise, more of them at few places than at many, some
 * of those only in the last weeks; mended at a pace that differs by district. Immutable once made.
 */
public final class ReportPlan {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double AT_DEFAULT_PLACE = 0.045;
    private static final double WITHOUT_PLACE = 0.0025;
    private static final double OUTSIDE = 0.0025;
    private static final int NEW_HOT_SPOT_DAYS = 24;

    private final Preset preset;
    private final Metric metric;
    private final long seed;
    private final LngLat townHall;
    private final Draw<Spot> spots;
    private final Draw<Spot> newSpots;
    private final Draw<Channel> channels = Channel.draw();
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Map<String, Double> pace = new LinkedHashMap<>();
    private final Map<String, String> categoryNames = new LinkedHashMap<>();
    private final Map<String, String> measureNames = new LinkedHashMap<>();

    private record Spot(Anchor anchor, ProblemSource source) {}

    private record Problem(String measureWord, int most, int hours) {}

    /** Reports about these anchors; the same seed draws the same ones. */
    public ReportPlan(Preset preset, Metric metric, Map<String, List<Anchor>> anchors, LngLat townHall, long seed) {
        this.preset = preset;
        this.metric = metric;
        this.seed = seed;
        this.townHall = townHall;
        for (String[] row : Table.rows("categories.txt")) {
            problems.put(row[0], new Problem(row[1], Integer.parseInt(row[2]), Integer.parseInt(row[3])));
        }
        Dictionary.names("report_category", categoryNames);
        Dictionary.names("measure_word", measureNames);
        SplittableRandom random = new SplittableRandom(seed);
        List<Spot> all = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (ProblemSource source : ProblemSource.read()) {
            for (Anchor anchor : anchors.getOrDefault(source.kind(), List.of())) {
                all.add(new Spot(anchor, source));
                weights.add(source.weight() * Math.exp(0.85 * normal(random)));
                pace.computeIfAbsent(anchor.districtCode(), code -> 0.7 + 0.28 * random.nextDouble());
            }
        }
        spots = new Draw<>(
                all, weights.stream().mapToDouble(Double::doubleValue).toArray());
        List<Spot> fresh = IntStream.range(0, 4 + preset.counts().grids() / 350)
                .mapToObj(i -> all.get(random.nextInt(all.size())))
                .toList();
        newSpots = new Draw<>(fresh, random.doubles(fresh.size(), 1, 3).toArray());
    }

    /** The reports of the 365 days before {@code asOf}, in no order of time; lazily, the same for the same instant. */
    public Stream<DemoReport> reports(Instant asOf) {
        LocalDate last = asOf.atZone(ZONE).toLocalDate();
        Draw<LocalDate> days = days(last);
        return IntStream.range(0, preset.counts().reports()).mapToObj(i -> report(i, asOf, last, days));
    }

    /** More in spring and autumn, more on working days, more every month as people learn of it. */
    private static Draw<LocalDate> days(LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        double[] weights = new double[365];
        for (int i = 0; i < 365; i++) {
            LocalDate day = last.minusDays(364 - i);
            days.add(day);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            double season = 1 + 0.16 * Math.sin(4 * Math.PI * (day.getDayOfYear() - 45) / 365.0);
            weights[i] = (0.75 + 0.5 * i / 365) * season * (weekend ? 0.78 : 1);
        }
        return new Draw<>(days, weights);
    }

    private DemoReport report(int number, Instant asOf, LocalDate last, Draw<LocalDate> days) {
        SplittableRandom random = new SplittableRandom(seed ^ (number + 1) * 0x9E3779B97F4A7C15L);
        boolean fresh = random.nextDouble() < 0.012;
        Spot spot = (fresh ? newSpots : spots).from(random);
        LocalDate day = fresh ? last.minusDays(random.nextInt(NEW_HOT_SPOT_DAYS)) : days.from(random);
        Instant seen = day.atStartOfDay(ZONE)
                .plusHours(spot.source().hour().from(random))
                .plusSeconds(random.nextInt(3600))
                .toInstant();
        seen = seen.isBefore(asOf) ? seen : seen.minus(Duration.ofDays(1));
        String category = spot.source().category().from(random);
        Problem problem = problem(category);
        int quantity = 1 + (int) (problem.most() * Math.pow(random.nextDouble(), 3));
        Instant due = seen.plus(Duration.ofHours(problem.hours()));
        Channel channel = channels.from(random);
        Datum datum = channel.datum(random);
        LngLat place = place(spot, random);
        Coordinate given = place == null ? null : Gcj02.ofWgs84(datum, place.longitude(), place.latitude());
        return new DemoReport(
                "demo-" + Long.toHexString(seed) + "-" + number,
                category,
                channel.code(),
                seen,
                due,
                closed(spot, seen, problem, asOf, random),
                quantity,
                problem.measureWord(),
                spot.anchor().nameZh()
                        + categoryNames.get(category)
                        + quantity
                        + measureNames.get(problem.measureWord()),
                townHall.equals(place) ? "" : spot.anchor().nameZh() + "附近",
                datum,
                given == null ? null : given.x,
                given == null ? null : given.y,
                channel.accuracyMetres(random));
    }

    private Problem problem(String category) {
        Problem problem = problems.get(category);
        if (problem == null) {
            throw new IllegalStateException("categories.txt does not know " + category);
        }
        return problem;
    }

    private @Nullable LngLat place(Spot spot, SplittableRandom random) {
        double dice = random.nextDouble();
        if (dice < AT_DEFAULT_PLACE) {
            return townHall;
        }
        if (dice < AT_DEFAULT_PLACE + WITHOUT_PLACE) {
            return null;
        }
        double beyond = dice < AT_DEFAULT_PLACE + WITHOUT_PLACE + OUTSIDE
                ? 2.2 * preset.extent().radiusMetres()
                : 0;
        double spread = Math.min(
                spot.source().spreadMetres(), Math.max(20, spot.anchor().radiusMetres()));
        Coordinate at = spot.anchor().metres();
        return metric.place(
                at.x + beyond + 0.62 * spread * normal(random), at.y + beyond + 0.62 * spread * normal(random));
    }

    /** When it was mended, null while it is not. */
    private @Nullable Instant closed(Spot spot, Instant seen, Problem problem, Instant asOf, SplittableRandom random) {
        double share = pace.getOrDefault(spot.anchor().districtCode(), 0.8);
        double late = Math.exp((0.95 - share) * 5 - 0.55 + 0.8 * normal(random));
        Instant closed = seen.plusSeconds((long) (problem.hours() * 3600L * late));
        boolean never = random.nextDouble() > share + 0.02;
        return never || closed.isAfter(asOf) ? null : closed;
    }

    static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
