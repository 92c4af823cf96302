package org.gridwarden.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gridwarden.batch.row.BatchException;
import org.gridwarden.batch.row.ChunkReader;
import org.gridwarden.geo.Datum;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.published.NetworkAt;
import org.gridwarden.testing.EditionSketch;
import org.gridwarden.testing.Shapes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLocatorTest {

    /*  west | east, split at longitude 1; the name of west needs quotes; network "none" has no edition */
    private static final NetworkIndex INDEX = NetworkIndex.build(EditionSketch.of("gov")
            .level("city", LevelFit.TILES)
            .level("half", LevelFit.TILES)
            .unit("Y", 1, null, Shapes.box(0, 0, 2, 1))
            .unit("w,1", 2, "Y", Shapes.box(0, 0, 1, 1))
            .unit("e", 2, "Y", Shapes.box(1, 0, 2, 1))
            .edition(1, "hash"));
    private static final NetworkAt GOV = new NetworkAt(INDEX.network(), INDEX);
    private static final NetworkAt NONE =
            new NetworkAt(new Network(2, "none", "none", "none", INDEX.network().levels()), null);
    private static final ExecutorService HELPERS = Executors.newFixedThreadPool(3);

    private BatchTally tally = new BatchTally(0, 0, 0, 0, List.of());

    @AfterAll
    static void stop() {
        HELPERS.shutdownNow();
    }

    @Test
    void adds_code_name_and_status_and_keeps_every_row() throws IOException {
        assertThat(csv("""
                id,lng,lat,note
                1,0.5,0.5,a
                2,1.5,0.5,"b, ""c""
                d"
                3,1,0.5,edge
                4,5,5,out
                5,x,0.5,bad
                6,0.5

                7,0.5,95,bad
                """, GOV)).isEqualTo("""
                id,lng,lat,note,gov_code,gov_name,gov_status
                1,0.5,0.5,a,"w,1","名w,1",owned
                2,1.5,0.5,"b, ""c""
                d",e,名e,owned
                3,1,0.5,edge,e,名e,on_edge
                4,5,5,out,,,outside
                5,x,0.5,bad,,,bad_place
                6,0.5,,,,,bad_place

                7,0.5,95,bad,,,bad_place
                """);
        assertThat(tally).isEqualTo(new BatchTally(7, 3, 3, 1, List.of(7L, 8L, 10L)));
    }

    @Test
    void keeps_line_ends_and_drops_the_byte_order_mark() throws IOException {
        assertThat(csv("\uFEFFlat,lng\r\n0.5,0.5\r\n0.5,1.5", GOV, NONE))
                .isEqualTo("lat,lng,gov_code,gov_name,gov_status,none_code,none_name,none_status\r\n"
                        + "0.5,0.5,\"w,1\",\"名w,1\",owned,,,no_edition\r\n"
                        + "0.5,1.5,e,名e,owned,,,no_edition\n");
    }

    @Test
    void adds_owners_to_ndjson_objects() throws IOException {
        assertThat(ndjson("""
                {"lng":0.5,"lat":0.5}
                { "lat": "0.5", "deep": {"lng": 7, "list": [1, {}]}, "lng": 1.5 }\s

                {}
                {"lng":0.5,"lat":
                [1]
                """, GOV)).isEqualTo("""
                {"lng":0.5,"lat":0.5,"owners":{"gov":{"code":"w,1","name":"名w,1","status":"owned"}}}
                { "lat": "0.5", "deep": {"lng": 7, "list": [1, {}]}, "lng": 1.5 ,"owners":{"gov":{"code":"e","name":"名e","status":"owned"}}}

                {"owners":{"gov":{"status":"bad_place"}}}
                {"line":"{\\"lng\\":0.5,\\"lat\\":","owners":{"gov":{"status":"bad_place"}}}
                {"line":"[1]","owners":{"gov":{"status":"bad_place"}}}
                """);
        assertThat(tally.firstBadLines()).containsExactly(4L, 5L, 6L);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 61, 1000, 262144})
    void gives_the_same_whatever_the_chunks_and_threads(int chunkBytes) throws IOException {
        long seed = 11;
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("n,lng,lat\n");
        StringBuilder expected = new StringBuilder("n,lng,lat,gov_code,gov_name,gov_status\n");
        for (int row = 0; row < 5000; row++) {
            String note = random.nextInt(10) == 0 ? "\"" + row + "\n\"\",\"" : Integer.toString(row);
            boolean west = random.nextBoolean();
            text.append(note).append(west ? ",0.25,0.5\n" : ",1.25,0.5\n");
            expected.append(note).append(west ? ",0.25,0.5,\"w,1\",\"名w,1\",owned\n" : ",1.25,0.5,e,名e,owned\n");
        }
        for (int threads : new int[] {1, 2, 4}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new FileLocator(threads, HELPERS, chunkBytes).csv(question(GOV), bytes(text.toString()), out, sums -> {});
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .as("%d threads, seed %d", threads, seed)
                    .isEqualTo(expected.toString());
        }
    }

    @Test
    void refuses_other_encodings_missing_columns_and_quotes_that_never_close() {
        assertThatThrownBy(() -> csv(new ByteArrayInputStream("lng,lat,街\n".getBytes(Charset.forName("GBK")))))
                .isInstanceOf(BatchException.class)
                .hasMessageContaining("line 1: byte 8 (0xBD) is not UTF-8")
                .hasMessageContaining("iconv");
        assertThatThrownBy(() -> csv(new ByteArrayInputStream("lng,lat\n1,1\n".getBytes(StandardCharsets.UTF_16))))
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> csv("x,lat\n1,1\n", GOV))
                .hasMessageStartingWith("the header has no column 'lng'; it has: x, lat; other names are told by");
        assertThatThrownBy(() -> csv("lng,lng,lat\n1,1\n", GOV)).hasMessageContaining("twice");
        assertThatThrownBy(() -> csv("id;lng;lat\n1;1;1\n", GOV))
                .hasMessage("line 1: the columns are parted by ';'; save the file with commas between them");
        assertThatThrownBy(() -> csv("", GOV)).hasMessageContaining("empty");
        assertThatThrownBy(() -> csv("lng,lat,note\n1,1,\"a\nb\"\n1,1,\"c\n1,1,d\n", GOV))
                .hasMessage("line 4: a quote is opened and never closed");
        assertThatThrownBy(() -> csv(new EndlessQuote())).hasMessageContaining("never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lng,lat", "Longitude,Latitude", "LON,LAT", "long,lat", "经度,纬度"})
    void knows_the_usual_names_of_the_columns(String header) throws IOException {
        assertThat(csv(header + ",n\n0.25,0.5,1\n", GOV))
                .isEqualTo(header + ",n,gov_code,gov_name,gov_status\n0.25,0.5,1,\"w,1\",\"名w,1\",owned\n");
        assertThatThrownBy(() -> csv(header.replace(",", "_,") + "\n1,1\n", GOV))
                .hasMessageContaining("has no column 'lng'");
    }

    @Test
    void our_own_name_goes_before_another_usual_one() throws IOException {
        assertThat(csv("longitude,lng,lat\n1.25,0.25,0.5\n", GOV)).endsWith("\"w,1\",\"名w,1\",owned\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1000, 262144})
    void refuses_a_row_with_more_fields_than_the_header_and_names_its_line(int chunkBytes) {
        String text = "lng,lat,note\n" + "0.5,0.5,\"a\nb, c\"\n".repeat(20) + "0.5,0.5,a, b\n" + "1,1,c\n".repeat(20);
        assertThatThrownBy(() -> new FileLocator(2, HELPERS, chunkBytes)
                        .csv(question(GOV), bytes(text), OutputStream.nullOutputStream(), sums -> {}))
                .isInstanceOf(BatchException.class)
                .hasMessage(
                        "line 42: 4 fields where the header names 3 columns; a field with a comma in it needs quotes"
                                + " round it");
    }

    /** Ways to write no place; none of them is taken for one, and none stops the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "NaN",
                "Infinity",
                "1e400",
                "181",
                "-180.0000001",
                "--1",
                "1..2",
                "1,5x",
                "0x1p3",
                "１",
                "N/A",
                "1°",
                "1.2.3",
                "+",
                "-",
                ".",
                "e5"
            })
    void a_field_that_is_no_number_is_a_bad_place(String field) throws IOException {
        String quoted = "\"" + field + "\"";
        assertThat(csv("lng,lat\n" + quoted + ",0.5\n0.5," + quoted + "\n1.5,0.5\n", GOV))
                .isEqualTo("lng,lat,gov_code,gov_name,gov_status\n" + quoted + ",0.5,,,bad_place\n0.5," + quoted
                        + ",,,bad_place\n1.5,0.5,e,名e,owned\n");
        assertThat(tally.badPlaces()).isEqualTo(2);
        assertThat(tally.firstBadLines()).containsExactly(2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1000, 262144})
    void names_the_line_that_is_not_utf8_whatever_the_chunks(int chunkBytes) {
        byte[] text = ("lng,lat,note\n" + "0.5,0.5,\"a\nb\"\n".repeat(20) + "0.5,0.5,\uFFFD\n" + "1,1,c\n".repeat(20))
                .replace('\uFFFD', '\u00E9')
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new FileLocator(2, HELPERS, chunkBytes)
                        .csv(
                                question(GOV),
                                new ByteArrayInputStream(text),
                                OutputStream.nullOutputStream(),
                                sums -> {}))
                .isInstanceOf(BatchException.class)
                .hasMessageStartingWith("line 42: byte ");
    }

    @Test
    void a_failing_reader_or_writer_stops_all_threads() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        String many = "lng,lat\n" + "0.5,0.5\n".repeat(100_000);
        assertThatThrownBy(() -> new FileLocator(4, HELPERS, 1000).csv(question(GOV), bytes(many), full, sums -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> csv(new EndlessRows()))
                .isInstanceOf(IOException.class)
                .hasMessage("line cut");
    }

    private String csv(String text, NetworkAt... networks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tally = new FileLocator(2, HELPERS, ChunkReader.CHUNK_BYTES)
                .csv(question(networks), bytes(text), out, sums -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private void csv(InputStream in) throws IOException {
        new FileLocator(2, HELPERS, ChunkReader.CHUNK_BYTES)
                .csv(question(GOV), in, OutputStream.nullOutputStream(), sums -> {});
    }

    private String ndjson(String text, NetworkAt... networks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tally = new FileLocator(2, HELPERS, ChunkReader.CHUNK_BYTES)
                .ndjson(question(networks), bytes(text), out, sums -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private static BatchQuestion question(NetworkAt... networks) {
        return new BatchQuestion(List.of(networks), Datum.WGS84, "lng", "lat");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A header, then a quote that never closes. */
    private static final class EndlessQuote extends InputStream {
        private final byte[] start = "lng,lat\n\"".getBytes(StandardCharsets.UTF_8);
        private int at;

        @Override
        public int read() {
            return at < start.length ? start[at++] : 'x';
        }
    }

    /** Rows, and a failure after ten million bytes. */
    private static final class EndlessRows extends InputStream {
        private final byte[] rows = "lng,lat\n0.5,0.5\n".getBytes(StandardCharsets.UTF_8);
        private int at;

        @Override
        public int read() throws IOException {
            if (at > 10_000_000) {
                throw new IOException("line cut");
            }
            return rows[at++ % rows.length];
        }
    }
}
