package org.gridwarden.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.demo.DemoCity;
import org.gridwarden.demo.DemoLoader;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.draft.Draft;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Route;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every role at every route, on its own ground and beside it. District 990102 is ours, 990103 is theirs; 990100 is the
 * city. Each has a report with a sender, a person with a telephone, a point and a duty of its own:
 *
 * <pre>
 *   whose   sender         telephone of sender   telephone of the person who answers
 *   ours    里头人         19900000001           19800000001
 *   theirs  外头人         19900000002           19800000002
 * </pre>
 */
class RightsIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Caller MEI = Caller.system("mei");

    private static final String CITY = "990100";
    private static final String OURS = "990102";
    private static final String THEIRS = "990103";

    /** Any unit of the network is enough: drafts are seen and begun by whoever edits some of it. */
    private static final String NETWORK = "network";

    private static final List<String> OUR_SECRETS = List.of("里头人", "19900000001", "19800000001");
    private static final List<String> THEIR_SECRETS = List.of("外头人", "19900000002", "19800000002");

    private static final Client ADMINISTRATOR = SERVER.as(Role.ADMINISTRATOR);
    private static final Map<String, Ground> GROUNDS = new LinkedHashMap<>();
    private static long bulletin;
    private static long openDraft;
    private static String otherNetworksRoot = "";
    private static String baseTile = "";
    private static int count;

    /** What lies in a district. */
    private record Ground(
            String unit, String grid, List<Double> place, long report, long party, long duty, long point, long plan) {}

    @BeforeAll
    static void load() throws IOException {
        new DemoLoader(SERVER.app(), step -> {}).load(DemoCity.generate(Preset.TINY, 1));
        GROUNDS.put(OURS, ground(OURS, "里头人", "1"));
        GROUNDS.put(THEIRS, ground(THEIRS, "外头人", "2"));
        bulletin = id(ADMINISTRATOR.post(
                "/api/v1/bulletins", "{\"network\":\"city\",\"level\":\"community\",\"kind\":\"month\"}"));
        openDraft = draft().id();
        otherNetworksRoot = json(ADMINISTRATOR.get("/api/v1/networks/sanitation/units?limit=1"))
                .path("items")
                .get(0)
                .path("code")
                .asText();
        baseTile = json(ADMINISTRATOR.get("/tiles/base.json"))
                .path("tiles")
                .get(0)
                .asText()
                .replaceFirst("^.*/tiles/", "/tiles/")
                .replace("{z}/{x}/{y}", "0/0/0");
    }

    // ------------------------------------------------------------------------------------------------ reading

    @Test
    void nobody_reads_telephones_or_senders_without_the_right_to_or_outside_his_ground() throws Exception {
        Set<String> shown = new TreeSet<>();
        for (Role role : Role.values()) {
            boolean mayCall = role.permissions().contains(Permission.CALL_PEOPLE);
            Client client = SERVER.as(new NewGrant(role.code(), "city", OURS));
            for (Route route : SERVER.app().routes().routes()) {
                if (route.isUnsafe() || !role.permissions().contains(route.permission())) {
                    continue;
                }
                for (String question : questions(route)) {
                    String text = read(client, question);
                    assertThat(THEIR_SECRETS).as(role + " " + question).noneMatch(text::contains);
                    if (OUR_SECRETS.stream().anyMatch(text::contains)) {
                        assertThat(mayCall).as(role + " " + question).isTrue();
                        shown.add(route.path());
                    }
                }
            }
        }
        assertThat(shown)
                .as("and those who may call see them where they look for them")
                .contains(
                        "/api/v1/reports",
                        "/api/v1/reports/{id}",
                        "/api/v1/locate",
                        "/api/v1/parties/{id}",
                        "/api/v1/points/{id}",
                        "/api/v1/networks/{network}/units/{code}/responsibilities",
                        "/api/v1/networks/{network}/units/{code}/map.pdf",
                        "/api/v1/exports/people",
                        "/api/v1/exports/points",
                        "/api/v1/exports/reports");
    }

    @Test
    void every_question_of_the_walk_is_answered() throws Exception {
        for (Route route : SERVER.app().routes().routes()) {
            for (String question : route.isUnsafe() ? List.<String>of() : questions(route)) {
                assertThat(bytes(ADMINISTRATOR, question).statusCode())
                        .as(question)
                        .isIn(200, 204);
            }
        }
    }

    @Test
    void places_sent_in_bulk_are_answered_without_people() {
        for (String body : List.of("lng,lat\n%s,%s\n", "{\"places\":[[%s,%s]]}")) {
            List<Double> place = GROUNDS.get(OURS).place();
            String type = body.startsWith("{") ? "application/json" : "text/csv";
            String answer = SERVER.as(Role.VIEWER)
                    .send("POST", "/api/v1/locate", type, body.formatted(place.get(0), place.get(1)))
                    .body();
            assertThat(answer).contains(GROUNDS.get(OURS).grid()).doesNotContain("19800000001");
        }
    }

    /** A route's questions about our district and about theirs; a new route needs its parameters here. */
    private static List<String> questions(Route route) {
        List<String> found = new ArrayList<>();
        for (Ground ground : GROUNDS.values()) {
            String path = route.path()
                    .replace("{network}/units/{code}", "city/units/" + ground.grid())
                    .replace("/reports/{id}", "/reports/" + ground.report())
                    .replace("/parties/{id}", "/parties/" + ground.party())
                    .replace("/points/{id}", "/points/" + ground.point())
                    .replace("/bulletins/{id}", "/bulletins/" + bulletin)
                    .replace("/drafts/{id}", "/drafts/" + openDraft)
                    .replace("{code}", ground.grid())
                    .replace("{a}", "1")
                    .replace("{b}", "1")
                    .replace("{kind}", "management")
                    .replace("{network}", "city")
                    .replace("{edition}", "1")
                    .replace("{version}", "1")
                    .replace("{z}/{x}/{y}", "0/0/0");
            String unit = ground.unit();
            switch (route.path()) {
                case "/api/v1/search" -> {
                    for (String text : List.of("19800000001", "19900000002", "里头人", "外头人", unit, "RP1", "RP2")) {
                        found.add(path + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
                    }
                }
                case "/api/v1/locate" ->
                    found.add(path + "?lng=" + ground.place().get(0) + "&lat="
                            + ground.place().get(1));
                case "/api/v1/networks/{network}/units/{code}/map.pdf" -> found.add(path + "?phones=true");
                case "/api/v1/networks/{network}/units/{code}/responsibilities" -> found.add(path + "?all=true");
                case "/api/v1/drafts/{id}/edges" ->
                    found.add(path + "?bbox="
                            + (ground.place().get(0) - 0.001) + ","
                            + (ground.place().get(1) - 0.001) + ","
                            + (ground.place().get(0) + 0.001) + ","
                            + (ground.place().get(1) + 0.001));
                case "/api/v1/drafts/{id}/renumbering" ->
                    found.add(path + "?parent=" + ground.grid().substring(0, 12));
                case "/tiles/base/{version}/{z}/{x}/{y}.mvt" -> found.add(baseTile);
                case "/api/v1/queue", "/api/v1/hot-spot-plans" -> found.add(path + "?network=city");
                case "/api/v1/density/breakdown" -> found.add(path + "?network=city&by=category");
                case "/api/v1/density/periods" -> found.add(path + "?period=month");
                case "/api/v1/density/choropleth" -> found.add(path + "?network=city&level=grid&within=" + unit);
                case "/api/v1/density/trend", "/api/v1/density/hotspots" ->
                    found.add(path + "?network=city&within=" + unit);
                case "/api/v1/bulletins/preview" ->
                    found.add(path + "?network=city&level=grid&kind=month&unit=" + unit);
                case "/api/v1/reports" -> found.add(path + "?network=city&unit=" + unit + "&limit=1000");
                case "/api/v1/points" -> found.add(path + "?network=city&unit=" + unit + "&limit=1000");
                case "/api/v1/parties" -> found.add(path + "?q=RP&limit=1000");
                case "/api/v1/exports/units",
                        "/api/v1/exports/people",
                        "/api/v1/exports/vacancies",
                        "/api/v1/exports/points",
                        "/api/v1/exports/reports" -> {
                    for (String format : List.of("csv", "xlsx", "geojson")) {
                        found.add(path + "?network=city&format=" + format);
                    }
                }
                case "/api/v1/exports/trend", "/api/v1/exports/hot-spots" ->
                    found.add(path + "?network=city&within=" + unit);
                case "/api/v1/exports/breakdown" -> found.add(path + "?network=city&by=category&format=xlsx");
                case "/api/v1/exports/hot-spot-cells" -> found.add(path + "?network=city&level=grid&format=geojson");
                case "/api/v1/exports/hot-spot-plans" -> found.add(path + "?network=city&format=geojson");
                case "/api/v1/exports/figures" -> found.add(path + "?network=city&level=grid&format=geojson");
                default -> found.add(path);
            }
        }
        return found;
    }

    /** The text of an answer, whatever its format. */
    private static String read(Client client, String question) throws Exception {
        HttpResponse<byte[]> answer = bytes(client, question);
        byte[] body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/pdf")) {
            try (PDDocument document = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (type.contains("spreadsheetml")) {
            StringBuilder text = new StringBuilder();
            Path file = Files.write(Files.createTempFile("table", ".xlsx"), body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
            return text.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> bytes(Client client, String question) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.uri(question))
                                .header("Authorization", client.header("Authorization"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    // ------------------------------------------------------------------------------------------------ changing

    /** What is sent to a route. */
    private record Sent(String path, String type, String body) {
        static Sent json(String path, String body) {
            return new Sent(path, "application/json", body);
        }
    }

    /**
     * A change that can be made at any time.
     *
     * @param route as the route table has it
     * @param ground the unit at which its permission is needed: {@link #OURS}, {@link #CITY}, empty for everywhere, or
     *     {@link #NETWORK}
     * @param sent makes what it needs, and the request
     */
    private record Change(String route, String ground, Supplier<Sent> sent) {
        /** A ground that is not enough. */
        String otherGround() {
            return switch (ground) {
                case OURS -> THEIRS;
                case CITY -> OURS;
                default -> CITY;
            };
        }

        /** Somebody who holds the role where it is enough. */
        Client inside(Role role) {
            return client(role, ground.equals(NETWORK) ? OURS : ground);
        }

        /** Somebody who holds it where it is not. */
        Client outside(Role role) {
            return ground.equals(NETWORK)
                    ? SERVER.as(new NewGrant(role.code(), "sanitation", otherNetworksRoot))
                    : client(role, otherGround());
        }
    }

    /** Not walked: sign-in and password belong to browsers (see SessionIT), and asking for places changes nothing. */
    private static final Set<String> APART = Set.of(
            "POST /api/v1/session", "DELETE /api/v1/session", "POST /api/v1/session/password", "POST /api/v1/locate");

    private static List<Change> changes() {
        String everywhere = "";
        String report = "/api/v1/reports/";
        return List.of(
                new Change(
                        "POST /api/v1/accounts",
                        everywhere,
                        () -> Sent.json(
                                "/api/v1/accounts",
                                "{\"username\":\"%s\",\"displayName\":\"x\",\"password\":\"a good long one\"}"
                                        .formatted(name("a")))),
                new Change(
                        "PATCH /api/v1/accounts/{id}",
                        everywhere,
                        () -> Sent.json("/api/v1/accounts/" + account(), "{\"displayName\":\"y\"}")),
                new Change(
                        "POST /api/v1/accounts/{id}/grants",
                        everywhere,
                        () -> Sent.json("/api/v1/accounts/" + account() + "/grants", "{\"role\":\"viewer\"}")),
                new Change("DELETE /api/v1/accounts/{id}/grants/{grantId}", everywhere, () -> {
                    long account = account();
                    String grants = "/api/v1/accounts/" + account + "/grants";
                    return Sent.json(grants + "/" + id(ADMINISTRATOR.post(grants, "{\"role\":\"viewer\"}")), "");
                }),
                new Change("POST /api/v1/tokens", everywhere, () -> Sent.json("/api/v1/tokens", token())),
                new Change(
                        "DELETE /api/v1/tokens/{id}",
                        everywhere,
                        () -> Sent.json("/api/v1/tokens/" + id(ADMINISTRATOR.post("/api/v1/tokens", token())), "")),
                new Change(
                        "POST /api/v1/networks",
                        everywhere,
                        () -> Sent.json(
                                "/api/v1/networks",
                                ("{\"code\":\"%s\",\"nameZh\":\"网\",\"nameEn\":\"Net\",\"levels\":["
                                                + "{\"rank\":1,\"code\":\"city\",\"nameZh\":\"市\",\"nameEn\":\"City\",\"fit\":\"TILES\"},"
                                                + "{\"rank\":2,\"code\":\"grid\",\"nameZh\":\"格\",\"nameEn\":\"Grid\",\"fit\":\"TILES\"}]}")
                                        .formatted(name("n")))),
                new Change(
                        "POST /api/v1/networks/{network}/drafts",
                        NETWORK,
                        () -> Sent.json("/api/v1/networks/city/drafts", "{\"title\":\"t\"}")),
                new Change(
                        "PUT /api/v1/networks/{network}/approval",
                        CITY,
                        () -> Sent.json("/api/v1/networks/city/approval", "{\"required\":false}")),
                new Change(
                        "POST /api/v1/networks/{network}/drafts/import",
                        CITY,
                        () -> Sent.json(
                                "/api/v1/networks/city/drafts/import?level=building&code=code",
                                "{\"type\":\"Feature\",\"properties\":{\"code\":\"B9\"},\"geometry\":{\"type\":\"Polygon\","
                                        + "\"coordinates\":[[[3,1],[3.2,1],[3.2,1.2],[3,1.2],[3,1]]]}}")),
                new Change("DELETE /api/v1/drafts/{id}", CITY, () -> Sent.json(path(draft()), "")),
                new Change(
                        "POST /api/v1/drafts/{id}/fit",
                        CITY,
                        () -> Sent.json(path(draft()) + "/fit", "{\"snapMetres\":0.1}")),
                new Change(
                        "POST /api/v1/drafts/{id}/accept",
                        CITY,
                        () -> Sent.json(path(draft()) + "/accept", "{\"keys\":[\"none\"],\"reason\":\"a lake\"}")),
                new Change("POST /api/v1/drafts/{id}/edits", OURS, () -> {
                    Draft draft = draft();
                    return Sent.json(path(draft) + "/edits", rename(draft.version()));
                }),
                new Change(
                        "POST /api/v1/drafts/{id}/undo",
                        OURS,
                        () -> Sent.json(path(edited()) + "/undo", "{\"version\":2}")),
                new Change("POST /api/v1/drafts/{id}/redo", OURS, () -> {
                    Draft draft = edited();
                    ADMINISTRATOR.post(path(draft) + "/undo", "{\"version\":2}");
                    return Sent.json(path(draft) + "/redo", "{\"version\":3}");
                }),
                new Change("POST /api/v1/drafts/{id}/submit", CITY, () -> reasoned(path(draft()) + "/submit")),
                new Change("POST /api/v1/drafts/{id}/approve", CITY, () -> reasoned(path(submitted()) + "/approve")),
                new Change("POST /api/v1/drafts/{id}/return", CITY, () -> reasoned(path(submitted()) + "/return")),
                new Change("POST /api/v1/drafts/{id}/rebase", NETWORK, () -> Sent.json(path(late()) + "/rebase", "{}")),
                new Change("POST /api/v1/drafts/{id}/publish", CITY, () -> reasoned(path(draft()) + "/publish")),
                new Change(
                        "PUT /api/v1/networks/{network}/rules",
                        CITY,
                        () -> Sent.json(
                                "/api/v1/networks/city/rules",
                                "{\"rules\":[{\"code\":\"NAME_UNIQUE\",\"active\":true}]}")),
                new Change("POST /api/v1/drafts/{id}/findings/{key}/fix", CITY, () -> {
                    Draft draft = draft();
                    JsonNode found = json(ADMINISTRATOR.get(path(draft) + "/findings?rule=ZONE_KIND"));
                    String key = found.path("items").get(0).path("key").asText();
                    return Sent.json(
                            path(draft) + "/findings/" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "/fix",
                            "{\"version\":1}");
                }),
                new Change("POST /api/v1/drafts/{id}/renumbering", OURS, () -> {
                    Draft draft = draft();
                    String community = GROUNDS.get(OURS).grid().substring(0, 12);
                    ADMINISTRATOR.post(
                            path(draft) + "/edits",
                            "{\"version\":1,\"edit\":{\"type\":\"recode\",\"unit\":\"%s001\",\"code\":\"%s900\"}}"
                                    .formatted(community, community));
                    return Sent.json(path(draft) + "/renumbering", "{\"version\":2,\"parent\":\"" + community + "\"}");
                }),
                new Change(
                        "PUT /api/v1/drafts/{id}/composed/{kind}/{code}",
                        OURS,
                        () -> Sent.json(
                                path(draft()) + "/composed/management/" + OURS + "001001501",
                                "{\"version\":1,\"name\":\"一号\",\"members\":[\"%s\"]}"
                                        .formatted(GROUNDS.get(OURS).grid()))),
                new Change(
                        "POST /api/v1/parties",
                        "anywhere",
                        () -> Sent.json(
                                "/api/v1/parties",
                                "{\"code\":\"%s\",\"kind\":\"person\",\"name\":\"人\"}".formatted(name("p")))),
                new Change(
                        "PUT /api/v1/parties/{id}",
                        OURS,
                        () -> Sent.json(
                                "/api/v1/parties/" + GROUNDS.get(OURS).party(),
                                "{\"name\":\"里头的\",\"phone\":\"19800000001\",\"post\":\"%s\"}".formatted(name("x")))),
                new Change(
                        "POST /api/v1/networks/{network}/units/{code}/responsibilities",
                        OURS,
                        () -> duty(OURS, party(null))),
                new Change("POST /api/v1/responsibilities/{id}/end", OURS, () -> {
                    Sent duty = duty(OURS, party(null));
                    long id = id(ADMINISTRATOR.post(duty.path(), duty.body()));
                    return Sent.json("/api/v1/responsibilities/" + id + "/end", "{\"reason\":\"moved away\"}");
                }),
                new Change(
                        "POST /api/v1/responsibilities/import",
                        OURS,
                        () -> new Sent("/api/v1/responsibilities/import", "text/csv", people(name("p"), OURS, ""))),
                new Change(
                        "PUT /api/v1/dictionaries/{dictionary}/{code}",
                        everywhere,
                        () -> Sent.json(
                                "/api/v1/dictionaries/channel/" + name("c"), "{\"nameZh\":\"道\",\"nameEn\":\"Way\"}")),
                new Change(
                        "POST /api/v1/points", OURS, () -> Sent.json("/api/v1/points", point(name("RP"), OURS, null))),
                new Change(
                        "POST /api/v1/reports", "anywhere", () -> Sent.json("/api/v1/reports", report(OURS, "", ""))),
                new Change(
                        "POST /api/v1/reports/{id}/close",
                        OURS,
                        () -> Sent.json(report + sentReport(OURS, "", "") + "/close", "{}")),
                new Change(
                        "POST /api/v1/reports/import",
                        "anywhere",
                        () -> new Sent("/api/v1/reports/import", "text/csv", reportFile())),
                new Change(
                        "POST /api/v1/reports/{id}/assign",
                        OURS,
                        () -> Sent.json(
                                report + sentReport(OURS, "", "") + "/assign",
                                "{\"network\":\"city\",\"unit\":\"%s\",\"reason\":\"seen there\"}"
                                        .formatted(GROUNDS.get(OURS).grid()))),
                new Change(
                        "PATCH /api/v1/default-places/{id}",
                        everywhere,
                        () -> Sent.json("/api/v1/default-places/" + defaultPlace(), "{\"state\":\"dismissed\"}")),
                new Change("POST /api/v1/hot-spot-plans", OURS, () -> {
                    long open = GROUNDS.get(OURS).plan();
                    ADMINISTRATOR.send(
                            "PATCH", "/api/v1/hot-spot-plans/" + open, "application/json", "{\"state\":\"done\"}");
                    closePlans();
                    return Sent.json("/api/v1/hot-spot-plans", plan(OURS));
                }),
                new Change(
                        "PATCH /api/v1/hot-spot-plans/{id}",
                        OURS,
                        () -> Sent.json(
                                "/api/v1/hot-spot-plans/" + GROUNDS.get(OURS).plan(), "{\"measures\":\"more bins\"}")),
                new Change(
                        "PUT /api/v1/density/thresholds/{network}",
                        everywhere,
                        () -> Sent.json("/api/v1/density/thresholds/city", "{\"reports\":0,\"belowRank\":7}")),
                new Change(
                        "POST /api/v1/bulletins",
                        OURS,
                        () -> Sent.json(
                                "/api/v1/bulletins",
                                "{\"network\":\"city\",\"level\":\"grid\",\"kind\":\"month\",\"unit\":\"990102\"}")));
    }

    @Test
    void every_route_that_changes_something_is_walked() {
        Set<String> unsafe = new TreeSet<>();
        SERVER.app().routes().routes().stream()
                .filter(Route::isUnsafe)
                .map(Route::toString)
                .filter(route -> !APART.contains(route))
                .forEach(unsafe::add);
        assertThat(changes()).extracting(Change::route).containsExactlyInAnyOrderElementsOf(unsafe);
    }

    @Test
    void a_change_is_made_by_whoever_holds_its_permission_there_and_told_in_the_audit() {
        SoftAssertions all = new SoftAssertions();
        for (Change change : changes()) {
            Route route = route(change);
            for (Role role : Role.values()) {
                if (!role.permissions().contains(route.permission())) {
                    continue;
                }
                Sent sent = change.sent().get();
                long before = audited();
                HttpResponse<String> answer = send(change.inside(role), route, sent);
                all.assertThat(answer.statusCode())
                        .as(role + " " + sent.path() + " " + answer.body())
                        .isBetween(200, 204);
                all.assertThat(audited()).as(role + " " + sent.path()).isGreaterThan(before);
            }
        }
        all.assertAll();
    }

    @Test
    void nobody_changes_anything_outside_his_ground() {
        SoftAssertions all = new SoftAssertions();
        for (Change change : changes()) {
            Route route = route(change);
            for (Role role : Role.values()) {
                if (!role.permissions().contains(route.permission())
                        || change.ground().equals("anywhere")) {
                    continue;
                }
                Sent sent = change.sent().get();
                long before = audited();
                HttpResponse<String> answer = send(change.outside(role), route, sent);
                all.assertThat(refusal(answer))
                        .as(role + " " + sent.path() + " " + answer.body())
                        .isTrue();
                all.assertThat(audited()).as(role + " " + sent.path()).isEqualTo(before);
            }
        }
        all.assertAll();
    }

    /** Refused, or hidden; an import lists it by line. */
    private static boolean refusal(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                || answer.statusCode() == 404
                || (answer.statusCode() == 422 && answer.body().contains("outside_territory"));
    }

    @Test
    void a_person_who_answers_elsewhere_is_not_described_anew_by_way_of_a_file() {
        Client local = client(Role.GRID_ADMINISTRATOR, OURS);
        String phone = "13911112222";
        HttpResponse<String> answer =
                local.send("POST", "/api/v1/responsibilities/import", "text/csv", people("RPERSON2", OURS, phone));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("outside_territory", "RPERSON2");
        assertThat(ADMINISTRATOR
                        .get("/api/v1/parties/" + GROUNDS.get(THEIRS).party())
                        .body())
                .contains("19800000002")
                .doesNotContain(phone);
    }

    @Test
    void whoever_describes_a_person_without_seeing_his_telephone_is_not_told_it() {
        long unbound = party("18700000000");
        HttpResponse<String> answer = client(Role.GRID_ADMINISTRATOR, OURS)
                .send("PUT", "/api/v1/parties/" + unbound, "application/json", "{\"name\":\"无职\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("18700000000");
        assertThat(ADMINISTRATOR.get("/api/v1/parties/" + unbound).body()).contains("18700000000");
    }

    @Test
    void two_who_give_a_report_away_at_once_are_both_answered_and_the_last_one_counts() throws Exception {
        long id = sentReport(OURS, "", "");
        String path = "/api/v1/reports/" + id + "/assign";
        String body = "{\"network\":\"city\",\"unit\":\"%s\",\"reason\":\"seen there\"}"
                .formatted(GROUNDS.get(OURS).grid());
        List<Thread> threads = new ArrayList<>();
        List<Integer> statuses = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            Client client = client(Role.DISPATCHER, OURS);
            Thread thread =
                    new Thread(() -> statuses.add(client.post(path, body).statusCode()));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsOnly(200).hasSize(8);
        JsonNode rows = json(ADMINISTRATOR.get("/api/v1/reports/" + id)).path("resolutions");
        int current = 0;
        for (JsonNode row : rows) {
            current += row.path("network").asText().equals("city")
                            && row.path("current").asBoolean()
                    ? 1
                    : 0;
        }
        assertThat(current).isEqualTo(1);
    }

    private static Route route(Change change) {
        return SERVER.app().routes().routes().stream()
                .filter(route -> route.toString().equals(change.route()))
                .findFirst()
                .orElseThrow();
    }

    private static Client client(Role role, String ground) {
        return ground.isEmpty() || ground.equals("anywhere")
                ? SERVER.as(role)
                : SERVER.as(new NewGrant(role.code(), "city", ground));
    }

    private static HttpResponse<String> send(Client client, Route route, Sent sent) {
        return client.with("Idempotency-Key", name("key"))
                .send(route.method().name(), sent.path(), sent.type(), sent.body());
    }

    /** Rows of the audit that tell of what tokens other than the administrator's did. */
    private static long audited() {
        return SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery(
                                "SELECT count(*) FROM audit_entry WHERE actor LIKE 'token:%' AND action NOT LIKE 'token.%'"
                                        + " OR action LIKE 'token.%' AND actor LIKE 'token:%'")
                        .mapTo(Long.class)
                        .one());
    }

    // ------------------------------------------------------------------------------------------------ what is needed

    private static Ground ground(String unit, String sender, String number) {
        String grid = SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery("""
                        SELECT min(u.code) FROM spatial_unit u JOIN network n ON n.id = u.network_id
                        WHERE n.code = 'city' AND u.code LIKE :unit || '%' AND length(u.code) = 15
                        """)
                        .bind("unit", unit)
                        .mapTo(String.class)
                        .one());
        List<Double> place = inside(grid);
        Ground half = new Ground(unit, grid, place, 0, 0, 0, 0, 0);
        GROUNDS.put(unit, half);
        String code = "RPERSON" + number;
        long party = id(ADMINISTRATOR.post(
                "/api/v1/parties",
                "{\"code\":\"%s\",\"kind\":\"person\",\"name\":\"责任人%s\",\"phone\":\"1980000000%s\"}"
                        .formatted(code, number, number)));
        Sent duty = dutyOf(grid, code);
        return new Ground(
                unit,
                grid,
                place,
                sentReport(unit, sender, "1990000000" + number),
                party,
                id(ADMINISTRATOR.post(duty.path(), duty.body())),
                id(ADMINISTRATOR.post("/api/v1/points", point("RP" + number, unit, code))),
                id(ADMINISTRATOR.post("/api/v1/hot-spot-plans", plan(unit))));
    }

    private static List<Double> inside(String grid) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery("""
                        SELECT ARRAY[ST_X(p), ST_Y(p)] FROM (
                            SELECT ST_PointOnSurface(v.geometry) AS p
                            FROM boundary_version v JOIN spatial_unit u ON u.id = v.unit_id
                            WHERE u.code = :grid LIMIT 1) AS t
                        """)
                        .bind("grid", grid)
                        .mapTo(Double[].class)
                        .map(Arrays::asList)
                        .one());
    }

    private static String name(String prefix) {
        return prefix + "-" + ++count;
    }

    private static Draft draft() {
        return SERVER.app().drafts.create(MEI, "city", name("draft"));
    }

    private static String path(Draft draft) {
        return "/api/v1/drafts/" + draft.id();
    }

    private static Draft edited() {
        Draft draft = draft();
        SERVER.app()
                .edits
                .apply(
                        MEI,
                        draft.id(),
                        1,
                        Map.of("type", "attributes", "unit", GROUNDS.get(OURS).grid(), "name", "新名"));
        return draft;
    }

    /** One that began before the edition published last. */
    private static Draft late() {
        Draft late = draft();
        SERVER.app().drafts.publish(MEI, draft().id(), null, "as agreed");
        return late;
    }

    private static Draft submitted() {
        return SERVER.app().drafts.submit(MEI, draft().id(), "ready");
    }

    private static String rename(int version) {
        return "{\"version\":%d,\"edit\":{\"type\":\"attributes\",\"unit\":\"%s\",\"name\":\"新名\"}}"
                .formatted(version, GROUNDS.get(OURS).grid());
    }

    private static Sent reasoned(String path) {
        return Sent.json(path, "{\"reason\":\"as agreed\"}");
    }

    private static long account() {
        return id(ADMINISTRATOR.post(
                "/api/v1/accounts",
                "{\"username\":\"%s\",\"displayName\":\"x\",\"password\":\"a good long one\"}".formatted(name("a"))));
    }

    private static String token() {
        return "{\"name\":\"%s\",\"grants\":[{\"role\":\"viewer\"}]}".formatted(name("machine"));
    }

    private static long party(String phone) {
        return id(ADMINISTRATOR.post(
                "/api/v1/parties",
                "{\"code\":\"%s\",\"kind\":\"person\",\"name\":\"人\",\"phone\":%s}"
                        .formatted(name("p"), phone == null ? "null" : "\"" + phone + "\"")));
    }

    private static Sent duty(String unit, long party) {
        return dutyOf(
                GROUNDS.get(unit).grid(),
                json(ADMINISTRATOR.get("/api/v1/parties/" + party)).path("code").asText());
    }

    private static Sent dutyOf(String grid, String party) {
        return Sent.json(
                "/api/v1/networks/city/units/" + grid + "/responsibilities",
                "{\"party\":\"%s\",\"kind\":\"%s\"}".formatted(party, entry("responsibility_kind")));
    }

    private static String people(String party, String unit, String phone) {
        return "network,unit_code,party_code,party_kind,party_name,phone,post,organisation_code,kind,grade,ordinal,"
                + "category,valid_from,valid_to\n"
                + "city,%s,%s,person,某人,%s,,,%s,,1,,,\n"
                        .formatted(GROUNDS.get(unit).grid(), party, phone, entry("responsibility_kind"));
    }

    private static String point(String code, String unit, String responsible) {
        List<Double> place = GROUNDS.get(unit).place();
        return "{\"code\":\"%s\",\"name\":\"点\",\"type\":\"junction\",\"selection\":\"fixed\",\"place\":[%s,%s]%s}"
                .formatted(
                        code,
                        place.get(0),
                        place.get(1),
                        responsible == null ? "" : ",\"responsible\":\"" + responsible + "\"");
    }

    private static String report(String unit, String sender, String phone) {
        List<Double> place = GROUNDS.get(unit).place();
        return ("{\"category\":\"%s\",\"channel\":\"%s\",\"place\":[%s,%s],\"description\":\"RP\",\"reporterName\":\"%s\","
                        + "\"reporterPhone\":\"%s\"}")
                .formatted(entry("report_category"), entry("channel"), place.get(0), place.get(1), sender, phone);
    }

    private static long sentReport(String unit, String sender, String phone) {
        return id(ADMINISTRATOR
                .with("Idempotency-Key", name("key"))
                .post("/api/v1/reports", report(unit, sender, phone)));
    }

    private static String reportFile() {
        List<Double> place = GROUNDS.get(OURS).place();
        return "idempotency_key,category,channel,seen_at,lng,lat\n%s,%s,%s,%s,%s,%s\n"
                .formatted(
                        name("row"),
                        entry("report_category"),
                        entry("channel"),
                        java.time.Instant.now(),
                        place.get(0),
                        place.get(1));
    }

    private static String plan(String unit) {
        List<Double> place = GROUNDS.get(unit).place();
        return ("{\"network\":\"city\",\"unit\":null,\"place\":[%s,%s],\"radiusMetres\":5,\"title\":\"t\","
                        + "\"owner\":\"o\",\"measures\":\"m\"}")
                .formatted(place.get(0), place.get(1));
    }

    private static void closePlans() {
        SERVER.app().database.useTransaction(tx -> tx.handle().execute("UPDATE hot_spot_plan SET state = 'done'"));
    }

    private static long defaultPlace() {
        return SERVER.app()
                .database
                .inTransaction(tx -> tx.handle()
                        .createQuery("""
                        INSERT INTO default_place (place, report_count, state, recorded_at)
                        VALUES (ST_SetSRID(ST_MakePoint(1, :y), 4326), 1, 'suspected', now()) RETURNING id
                        """)
                        .bind("y", ++count / 1000.0)
                        .mapTo(Long.class)
                        .one());
    }

    /** A word of a dictionary that has nothing below it. */
    private static String entry(String dictionary) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery("""
                        SELECT min(d.code) FROM dictionary_entry d WHERE d.dictionary = :dictionary AND d.active
                        AND NOT EXISTS (SELECT FROM dictionary_entry c WHERE c.dictionary = d.dictionary AND c.parent_code = d.code)
                        """)
                        .bind("dictionary", dictionary)
                        .mapTo(String.class)
                        .one());
    }

    private static long id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return json(answer).path("id").asLong();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
