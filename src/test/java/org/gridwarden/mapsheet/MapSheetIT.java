package org.gridwarden.mapsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridwarden.access.Role;
import org.gridwarden.demo.DemoCity;
import org.gridwarden.demo.DemoLoader;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Battle maps of the smallest demo city, read by another library than the one that wrote them. */
class MapSheetIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String PHONE = "(?<!\\d)1000\\d{7}(?!\\d)";
    private static final String STREET = "/api/v1/networks/city/units/990102001/map.pdf";

    @BeforeAll
    static void load() throws IOException {
        new DemoLoader(SERVER.app(), step -> {}).load(DemoCity.generate(Preset.TINY, 1));
        Files.createDirectories(PICTURES);
    }

    @Test
    void a_sheet_has_its_size_its_names_and_its_fonts() throws Exception {
        try (PDDocument sheet = map("?paper=A2&level=grid", Role.VIEWER)) {
            PDRectangle page = sheet.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(1683f, 1684f);
            assertThat(page.getHeight()).isBetween(1190f, 1191f);
            String text = text(sheet);
            assertThat(text)
                    .contains("青松街道网格责任图", "990102001001001", "责任名录", "图例", "1 : ", "版次 1")
                    .contains(edition().contentHash().substring(0, 16));
            assertFontsEmbedded(sheet);
            picture(sheet, "battle-map-a2");
        }
    }

    @Test
    void portrait_and_english_and_a_list_that_goes_on() throws Exception {
        try (PDDocument sheet = map(
                "/api/v1/networks/city/units/990100/map.pdf?paper=A3&orientation=portrait&level=grid&lang=en", "")) {
            assertThat(sheet.getNumberOfPages()).isGreaterThan(1);
            assertThat(sheet.getPage(0).getMediaBox().getHeight()).isBetween(1190f, 1191f);
            assertThat(text(sheet)).contains("Who answers in", "Legend", "continued");
            picture(sheet, "battle-map-a3-portrait");
        }
    }

    @Test
    void telephones_are_printed_only_when_asked_for_and_only_for_those_who_may_call() throws Exception {
        try (PDDocument plain = map("", Role.DISPATCHER);
                PDDocument called = map("?phones=true", Role.DISPATCHER);
                PDDocument refused = map("?phones=true", Role.VIEWER)) {
            assertThat(text(plain)).doesNotContainPattern(PHONE);
            assertThat(text(called)).containsPattern(PHONE).contains("请勿张贴");
            assertThat(text(refused)).doesNotContain("请勿张贴");
        }
    }

    @Test
    void what_does_not_exist_is_a_problem() {
        assertThat(SERVER.as(Role.VIEWER)
                        .get("/api/v1/networks/city/units/none/map.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVER.as(Role.VIEWER).get(STREET + "?level=none").statusCode())
                .isEqualTo(404);
        assertThat(SERVER.as(Role.VIEWER).get(STREET + "?paper=A9").statusCode())
                .isEqualTo(400);
    }

    private static Edition edition() {
        Network city = SERVER.app().networks.get("city");
        return SERVER.app().editions.list(city.id()).stream()
                .min(Comparator.comparing(Edition::number))
                .orElseThrow();
    }

    private static PDDocument map(String query, Role role) throws Exception {
        return map(STREET + query, SERVER.token(role));
    }

    private static PDDocument map(String path, String token) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.uri(path))
                                .header(
                                        "Authorization",
                                        "Bearer " + (token.isEmpty() ? SERVER.token(Role.VIEWER) : token))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return Loader.loadPDF(answer.body());
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSuppressDuplicateOverlappingText(true);
        return stripper.getText(document);
    }

    private static void assertFontsEmbedded(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
        }
    }

    /** Kept to be looked at. */
    private static void picture(PDDocument document, String name) throws IOException {
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            File file = PICTURES.resolve(name + "-" + (i + 1) + ".png").toFile();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(i, 60), "png", file);
            assertThat(file).isNotEmpty();
        }
    }
}
