package org.gridwarden;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of docs/architecture.md, held. */
@AnalyzeClasses(packages = "org.gridwarden", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String US = "org.gridwarden.";
    private static final List<String> PLATFORM = List.of("db", "json", "http", "audit", "access", "dictionary", "job");
    private static final List<String> CAPABILITIES = List.of(
            "geo",
            "coverage",
            "cell",
            "grid",
            "compare",
            "draft",
            "lint",
            "responsibility",
            "locate",
            "point",
            "casework",
            "intake",
            "density",
            "impact");
    private static final List<String> ON_TOP = List.of("tile", "ogcapi", "exchange", "batch", "bulletin", "mapsheet");
    private static final List<String> OUTERMOST = List.of("cli", "app", "demo");
    private static final List<List<String>> PARTS = List.of(
            List.of("draft.edit", "draft.issue", "draft.difference", "draft"),
            List.of("lint.rule", "lint.city", "lint.report", "lint.code", "lint.check", "lint"),
            List.of(
                    "intake.given",
                    "intake.vocabulary",
                    "intake.report",
                    "intake.agreement",
                    "intake",
                    "intake.defaultplace"),
            List.of(
                    "density.column",
                    "density.scan",
                    "density.heat",
                    "density.figure",
                    "density.choropleth",
                    "density",
                    "density.hotspot"),
            List.of("impact.change", "impact"),
            List.of("exchange", "exchange.boundary", "exchange.dossier"),
            List.of("bulletin.content", "bulletin.print", "bulletin"),
            List.of("mapsheet.canvas", "mapsheet.picture", "mapsheet"),
            List.of("batch.row", "batch.place", "batch"),
            List.of("grid", "grid.unit", "grid.publish", "grid.search"),
            List.of("tile.mvt", "tile.line", "tile"),
            List.of("access", "access.account"),
            List.of("db", "db.cluster"),
            List.of("http", "http.server"),
            List.of(
                    "coverage.arrangement",
                    "coverage",
                    "coverage.fit",
                    "coverage.primitive",
                    "coverage.patch",
                    "coverage.graph",
                    "coverage.redraw",
                    "coverage.edit",
                    "coverage.reshape",
                    "coverage.division"),
            List.of("demo.ground", "demo.plan", "demo.word", "demo.city", "demo.settlement", "demo.life", "demo"),
            List.of("cell.record", "cell.build", "cell"),
            List.of("responsibility.duty", "responsibility.roster", "responsibility"),
            List.of("locate.index", "locate.published", "locate"),
            List.of("cli.terminal", "cli.option", "cli"));

    // ------------------------------------------------------------------ a class's suffix says its layer

    @ArchTest
    static final ArchRule stores_are_seen_by_their_package_alone =
            classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate();

    @ArchTest
    static final ArchRule stores_call_no_service = noClasses()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .dependOnClassesThat(ours(simpleNameEndingWith("Service")));

    @ArchTest
    static final ArchRule routes_call_no_store = noClasses()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .should()
            .dependOnClassesThat(ours(simpleNameEndingWith("Store")));

    @ArchTest
    static final ArchRule services_know_no_routes = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .dependOnClassesThat(ours(simpleNameEndingWith("Routes")));

    // ------------------------------------------------------------------ each library has its place

    @ArchTest
    static final ArchRule geo_coverage_and_cell_know_the_jdk_and_jts = noClasses()
            .that(resideInAnyPackage(US + "geo..", US + "coverage..", US + "cell.."))
            .and()
            .doNotHaveFullyQualifiedName(US + "geo.Crs")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..",
                    "org.locationtech.jts..",
                    "org.jspecify..",
                    US + "geo..",
                    US + "coverage..",
                    US + "cell..")));

    @ArchTest
    static final ArchRule sql_is_in_stores_and_db = noClasses()
            .that(areNot("Store"))
            .and()
            .resideOutsideOfPackage(US + "db..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.jdbi..", "org.postgresql.."));

    @ArchTest
    static final ArchRule javalin_is_in_routes_and_http = noClasses()
            .that(areNot("Routes"))
            .and()
            .resideOutsideOfPackage(US + "http..")
            // The plain answer is given before Javalin sees the request; see docs/performance.md.
            .and()
            .resideOutsideOfPackage(US + "locate..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty.."));

    @ArchTest
    static final ArchRule jackson_is_in_json_routes_and_exchange = noClasses()
            .that(areNot("Routes"))
            .and()
            .resideOutsideOfPackages(US + "json..", US + "exchange..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule geotools_is_in_crs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(US + "geo.Crs")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.geotools..", "org.opengis.."));

    @ArchTest
    static final ArchRule picocli_is_in_cli = noClasses()
            .that()
            .resideOutsideOfPackage(US + "cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("picocli.."));

    // ------------------------------------------------------------------ built by hand, in one place

    @ArchTest
    static final ArchRule app_alone_builds_services =
            noClasses().that().resideOutsideOfPackage(US + "app..").should(callConstructorsOfServices());

    @ArchTest
    static final ArchRule nothing_static_changes = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should()
            .beFinal()
            .allowEmptyShould(true);

    // ------------------------------------------------------------------ packages know those to their left

    @ArchTest
    static void packages_know_only_those_to_their_left(JavaClasses all) {
        for (String name : allPackages()) {
            List<String> forbidden = new ArrayList<>(allPackages());
            forbidden.removeAll(allowed(name));
            forbidden.remove(name);
            noClasses()
                    .that()
                    .resideInAPackage(US + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            forbidden.stream().map(other -> US + other + "..").toArray(String[]::new)))
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static void parts_of_a_capability_know_only_those_to_their_left(JavaClasses all) {
        for (List<String> parts : PARTS) {
            for (int i = 0; i < parts.size() - 1; i++) {
                noClasses()
                        .that()
                        .resideInAPackage(US + parts.get(i))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                parts.stream().skip(i + 1).map(US::concat).toArray(String[]::new)))
                        .check(all);
            }
        }
    }

    private static List<String> allowed(String name) {
        if (PLATFORM.contains(name)) {
            return plus(before(PLATFORM, name), List.of("geo"));
        }
        if (CAPABILITIES.contains(name)) {
            return plus(before(CAPABILITIES, name), PLATFORM);
        }
        if (ON_TOP.contains(name)) {
            return plus(plus(CAPABILITIES, PLATFORM), ON_TOP);
        }
        return allPackages();
    }

    private static List<String> allPackages() {
        return plus(plus(PLATFORM, CAPABILITIES), plus(ON_TOP, OUTERMOST));
    }

    private static List<String> before(List<String> order, String name) {
        return order.subList(0, order.indexOf(name));
    }

    private static List<String> plus(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static DescribedPredicate<JavaClass> ours(DescribedPredicate<? super JavaClass> which) {
        return resideInAPackage("org.gridwarden..").and(which.forSubtype());
    }

    private static DescribedPredicate<JavaClass> areNot(String suffix) {
        return DescribedPredicate.describe(
                "are not part of a *" + suffix,
                type -> !outermost(type).getSimpleName().endsWith(suffix));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> callConstructorsOfServices() {
        return new ArchCondition<>("build services") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getSimpleName().endsWith("Service")
                                && call.getTargetOwner().getPackageName().startsWith(US)
                                && !call.getTargetOwner().equals(type))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }
}
