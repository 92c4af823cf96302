package org.gridwarden.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.demo.DemoCity;
import org.gridwarden.demo.DemoLoader;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bulletins of the smallest demo city: their figures are those of the density API, and stay as they were issued. */
class BulletinIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PICTURES = Path.of("target", "pictures");

    @BeforeAll
    static void load() throws IOException {
        new DemoLoader(SERVER.app(), step -> {}).load(DemoCity.generate(Preset.TINY, 1));
        Files.createDirectories(PICTURES);
    }

    @Test
    void the_figures_are_those_of_the_density_api() throws Exception {
        for (String kind : List.of("day", "week", "fortnight", "half_month", "month", "quarter", "half_year", "year")) {
            JsonNode content = read("/api/v1/bulletins/preview?network=city&level=community&least=1&kind=" + kind);
            JsonNode period = content.path("period");
            JsonNode density = read("/api/v1/density/choropleth?network=city&level=community&from="
                    + period.path("from").asText() + "T00:00:00%2B08:00&to="
                    + java.time.LocalDate.parse(period.path("to").asText()).plusDays(1) + "T00:00:00%2B08:00");
            for (String figure : List.of("count", "open", "closed", "overdue")) {
                assertThat(content.path("totals").path(figure).asInt())
                        .as(kind + " " + figure)
                        .isEqualTo(density.path("total").path(figure).asInt());
            }
            assertThat(content.path("unowned")).as(kind).isEqualTo(density.path("unowned"));
            assertThat(content.path("defaultPlaces")).as(kind).isEqualTo(density.path("defaultPlaces"));
            for (JsonNode place : content.path("ranking").path("items")) {
                JsonNode item = find(density.path("items"), place.path("code").asText());
                assertThat(place.path("totals").path("count")).isEqualTo(item.path("count"));
                assertThat(place.path("totals").path("rate").path("percent").decimalValue())
                        .isEqualByComparingTo(item.path("rate").path("percent").decimalValue());
            }
            int opened = 0;
            for (JsonNode day : content.path("trend")) {
                opened += day.path("opened").asInt();
            }
            assertThat(opened)
                    .as(kind + ": the days sum to the period")
                    .isEqualTo(content.path("totals").path("count").asInt());
        }
    }

    @Test
    void an_issued_bulletin_is_numbered_printed_and_kept() throws Exception {
        JsonNode first = issue("{\"network\":\"city\",\"level\":\"community\",\"kind\":\"month\",\"least\":2,"
                + "\"remarks\":\"请各街道对照黑榜单位逐项整改。\"}");
        JsonNode second = issue("{\"network\":\"city\",\"level\":\"street\",\"kind\":\"month\",\"lang\":\"en\"}");
        JsonNode other = issue("{\"network\":\"city\",\"level\":\"grid\",\"kind\":\"month\",\"unit\":\"990102\"}");
        assertThat(first.path("number").asInt()).isEqualTo(1);
        assertThat(second.path("number").asInt()).isEqualTo(2);
        assertThat(other.path("number").asInt()).as("a unit counts its own").isEqualTo(1);

        byte[] kept = bytes("/api/v1/bulletins/" + first.path("id") + "/content");
        assertThat(first.path("contentHash").asText()).isEqualTo(sha256(kept));
        JsonNode content = JSON.readTree(kept);
        close(content);
        assertThat(bytes("/api/v1/bulletins/" + first.path("id") + "/content"))
                .as("what happens afterwards changes nothing")
                .isEqualTo(kept);

        pages(first, content);
        workbook(first, content);
        assertThat(SERVER.as(Role.ADMINISTRATOR)
                        .get("/api/v1/audit?subject=bulletin/" + first.path("id"))
                        .body())
                .contains("bulletin.issue", first.path("contentHash").asText());
        assertThat(read("/api/v1/bulletins?kind=month").path("items")).hasSize(3);
        assertThat(read("/api/v1/bulletins?kind=quarter").path("items")).isEmpty();
        assertThatThrownBy(() -> SERVER.app()
                        .database
                        .useTransaction(tx -> tx.handle().execute("UPDATE bulletin SET title = 'other'")))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_period_that_is_not_over_is_compared_with_as_much_of_the_others_and_says_so() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String question = "/api/v1/bulletins/preview?network=city&level=grid&unit=990102&kind=year&day=" + today;
        JsonNode content = read(question);
        assertThat(content.path("complete").asBoolean()).isFalse();
        assertThat(content.path("previousUntil").asText()).startsWith((today.getYear() - 1) + "-");
        JsonNode whole = read("/api/v1/density/choropleth?network=city&level=grid&within=990102&period=year&date="
                + today + "&compare=previous");
        assertThat(content.path("previousTotals").path("count").asInt())
                .isEqualTo(whole.path("totalBefore").path("count").asInt());
        assertThat(content.path("unowned").asInt()).isZero();
        assertThat(content.path("defaultPlaces")).isEqualTo(whole.path("defaultPlaces"));
        JsonNode issued =
                issue("{\"network\":\"city\",\"level\":\"grid\",\"kind\":\"year\",\"unit\":\"990102\",\"day\":\""
                        + today + "\"}");
        try (PDDocument document = Loader.loadPDF(bytes("/api/v1/bulletins/" + issued.path("id") + "/pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("本期尚未结束", "范围内的默认坐标")
                    .doesNotContain("待认领队列");
        }
        assertThat(read("/api/v1/bulletins/preview?network=city&level=grid&kind=month")
                        .path("previousUntil")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_lies_before_the_first_report_is_not_known_rather_than_nothing() throws Exception {
        JsonNode days = read("/api/v1/density/trend?network=city").path("days");
        LocalDate first = LocalDate.parse(days.path(0).path("day").asText());
        JsonNode issued = issue("{\"network\":\"city\",\"level\":\"grid\",\"kind\":\"half_year\",\"day\":\""
                + first.plusDays(40) + "\"}");
        JsonNode content = JSON.readTree(bytes("/api/v1/bulletins/" + issued.path("id") + "/content"));
        assertThat(content.path("firstDay").asText()).isEqualTo(first.toString());
        assertThat(content.path("lastYearTotals").isNull()).isTrue();
        try (PDDocument document = Loader.loadPDF(bytes("/api/v1/bulletins/" + issued.path("id") + "/pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("去年同期无数据", "最早的上报在");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes("/api/v1/bulletins/" + issued.path("id") + "/xlsx")))) {
            List<Row> summary = book.findSheet("总体情况").orElseThrow().read();
            for (int row = 2; row <= 6; row++) {
                assertThat(summary.get(row).getCellText(3)).isEqualTo("—");
            }
        }
        JsonNode later =
                read("/api/v1/bulletins/preview?network=city&level=grid&kind=month&day=" + first.plusMonths(2));
        assertThat(later.path("previousTotals").path("count").asInt()).isPositive();
        assertThat(later.path("lastYearTotals").isNull()).isTrue();
    }

    @Test
    void only_who_may_issues_and_only_on_his_ground() {
        String whole = "{\"network\":\"city\",\"level\":\"community\",\"kind\":\"week\"}";
        String district = "{\"network\":\"city\",\"level\":\"grid\",\"kind\":\"week\",\"unit\":\"990102\"}";
        String elsewhere = "{\"network\":\"city\",\"level\":\"grid\",\"kind\":\"week\",\"unit\":\"990103\"}";
        assertThat(SERVER.as(Role.LEADER).post("/api/v1/bulletins", whole).statusCode())
                .isEqualTo(403);
        TestServer.Client local = SERVER.as(new NewGrant(Role.GRID_ADMINISTRATOR.code(), "city", "990102"));
        assertThat(local.post("/api/v1/bulletins", whole).statusCode()).isEqualTo(403);
        assertThat(local.post("/api/v1/bulletins", elsewhere).statusCode()).isEqualTo(403);
        assertThat(local.post("/api/v1/bulletins", district).statusCode()).isEqualTo(201);
    }

    @Test
    void what_cannot_be_told_is_a_problem() {
        String preview = "/api/v1/bulletins/preview?network=city&kind=week&level=";
        TestServer.Client leader = SERVER.as(Role.LEADER);
        assertThat(leader.get(preview + "none").statusCode()).isEqualTo(404);
        assertThat(leader.get(preview + "building").statusCode()).isEqualTo(404);
        assertThat(leader.get(preview + "street&day=2099-01-01").statusCode()).isEqualTo(400);
        assertThat(leader.get(preview + "street&unit=none").statusCode()).isEqualTo(404);
        assertThat(leader.get("/api/v1/bulletins/999").statusCode()).isEqualTo(404);
    }

    private static void close(JsonNode content) {
        assertThat(content.path("totals").path("open").asInt()).isPositive();
        String from = content.path("period").path("from").asText();
        SERVER.app()
                .database
                .useTransaction(tx -> tx.handle()
                        .createUpdate("UPDATE report SET status = 'closed', closed_at = seen_at WHERE seen_at >= :from")
                        .bind("from", java.time.LocalDate.parse(from))
                        .execute());
    }

    private static void pages(JsonNode bulletin, JsonNode content) throws Exception {
        try (PDDocument document = Loader.loadPDF(bytes("/api/v1/bulletins/" + bulletin.path("id") + "/pdf"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSuppressDuplicateOverlappingText(true);
            String text = stripper.getText(document);
            assertThat(text)
                    .contains("城市网格治理月报", "年第1期", "红黑榜", "请各街道对照黑榜单位逐项整改")
                    .contains(bulletin.path("contentHash").asText())
                    .contains(content.path("ranking")
                            .path("items")
                            .path(0)
                            .path("name")
                            .asText())
                    .contains("共接报 " + content.path("totals").path("count").asInt() + " 件");
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(i, 75),
                        "png",
                        PICTURES.resolve("bulletin-" + (i + 1) + ".png").toFile());
            }
        }
    }

    private static void workbook(JsonNode bulletin, JsonNode content) throws Exception {
        byte[] xlsx = bytes("/api/v1/bulletins/" + bulletin.path("id") + "/xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> summary = book.findSheet("总体情况").orElseThrow().read();
            assertThat(summary.get(2).getCellAsNumber(1))
                    .contains(
                            new BigDecimal(content.path("totals").path("count").asInt()));
            List<Row> ranking = book.findSheet("排名").orElseThrow().read();
            JsonNode items = content.path("ranking").path("items");
            assertThat(ranking).hasSize(items.size() + 1);
            for (int i = 0; i < items.size(); i++) {
                assertThat(ranking.get(i + 1).getCellText(2))
                        .isEqualTo(items.get(i).path("code").asText());
                assertThat(ranking.get(i + 1).getCellAsNumber(4))
                        .contains(new BigDecimal(
                                items.get(i).path("totals").path("count").asInt()));
            }
            assertThat(book.findSheet("每日走势").orElseThrow().read())
                    .hasSize(content.path("trend").size() + 1);
        }
    }

    private static JsonNode find(JsonNode items, String code) {
        for (JsonNode item : items) {
            if (item.path("code").asText().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("no unit " + code);
    }

    private static JsonNode issue(String body) throws IOException {
        HttpResponse<String> answer = SERVER.as(Role.GRID_ADMINISTRATOR).post("/api/v1/bulletins", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static JsonNode read(String path) throws IOException {
        HttpResponse<String> answer = SERVER.as(Role.LEADER).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.uri(path))
                                .header("Authorization", "Bearer " + SERVER.token(Role.LEADER))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
