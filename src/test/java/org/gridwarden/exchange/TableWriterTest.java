package org.gridwarden.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    private final TableWriter writer = new TableWriter(ZoneId.of("Asia/Shanghai"));

    @Test
    void csv_says_what_was_asked_and_holds_no_formulas() throws IOException {
        assertThat(text(ExportFormat.CSV, new TableWriter.CsvStyle(false, true)))
                .isEqualTo("# network: city\r\n"
                        + "code,name,count,seen\r\n"
                        + "A,\"'=HYPERLINK(\"\"x\"\")\",-3,2026-11-21T08:00:00+08:00\r\n"
                        + "B,'@one,,\r\n");
    }

    @Test
    void csv_begins_with_a_mark_for_excel_where_it_is_wanted() throws IOException {
        assertThat(text(ExportFormat.CSV, new TableWriter.CsvStyle(true, false)))
                .startsWith("\uFEFFcode,name");
    }

    @Test
    void a_workbook_keeps_text_as_text_and_numbers_as_numbers() throws IOException {
        byte[] bytes = bytes(ExportFormat.XLSX, new TableWriter.CsvStyle(false, true));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.findSheet("about").orElseThrow().read().get(0).getCellText(1))
                    .isEqualTo("city");
            List<Row> rows = book.findSheet("things").orElseThrow().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCellAsNumber(2)).contains(new BigDecimal(-3));
            assertThat(rows.get(1).getCellAsDate(3)).contains(java.time.LocalDateTime.of(2026, 11, 21, 8, 0));
        }
    }

    @Test
    void geojson_has_the_places_and_what_was_asked() throws IOException {
        JsonNode json = new ObjectMapper().readTree(bytes(ExportFormat.GEOJSON, new TableWriter.CsvStyle(false, true)));
        assertThat(json.path("about").path("network").asText()).isEqualTo("city");
        assertThat(json.path("features")).hasSize(2);
        assertThat(json.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(121.5);
        assertThat(json.at("/features/0/properties/count").asInt()).isEqualTo(-3);
        assertThat(json.at("/features/1/geometry").isNull()).isTrue();
    }

    /** Half a million rows are written with a heap that could not hold them all; the stream takes them as they come. */
    @Test
    void rows_are_not_kept() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        for (ExportFormat format : ExportFormat.values()) {
            long[] most = {0};
            System.gc();
            long before = runtime.totalMemory() - runtime.freeMemory();
            ExportTable table = new ExportTable(
                    "things",
                    Map.of(),
                    List.of("text"),
                    true,
                    IntStream.range(0, 300_000)
                            .mapToObj(i -> {
                                if (i % 100_000 == 99_999) {
                                    System.gc();
                                    most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory() - before);
                                }
                                return new ExportTable.Row(List.of("row " + i + " " + "x".repeat(200)), null);
                            })
                            .iterator());
            writer.write(table, format, new TableWriter.CsvStyle(false, false), OutputStream.nullOutputStream());
            assertThat(most[0]).as(format + " bytes held after a collection").isLessThan(20_000_000);
        }
    }

    private String text(ExportFormat format, TableWriter.CsvStyle style) throws IOException {
        return new String(bytes(format, style), StandardCharsets.UTF_8);
    }

    private byte[] bytes(ExportFormat format, TableWriter.CsvStyle style) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(table(), format, style, out);
        return out.toByteArray();
    }

    private static ExportTable table() {
        return new ExportTable(
                "things",
                Map.of("network", "city"),
                List.of("code", "name", "count", "seen"),
                true,
                List.of(
                                new ExportTable.Row(
                                        List.of("A", "=HYPERLINK(\"x\")", -3, Instant.parse("2026-11-21T00:00:00Z")),
                                        Geometries.point(new LngLat(121.5, 31.2))),
                                new ExportTable.Row(Arrays.asList("B", "@one", null, null), null))
                        .iterator());
    }
}
