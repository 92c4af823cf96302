package org.gridwarden.batch.row;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvScannerTest {

    /** ¶ is LF, ← is CR, ' is a quote; fields are shown as [a][b], records parted by a space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b¶c,d¶        | [a][b] [c][d]",
                "a,b←¶c,d        | [a][b] [c][d]",
                "a,b←c,d←        | [a][b] [c][d]",
                "a,¶,b¶,¶        | [a][] [][b] [][]",
                "'a,b',c¶        | [a,b][c]",
                "'a¶b',c¶d,e¶    | [a¶b][c] [d][e]",
                "'a''b',''¶      | [a'b][]",
                "a'b,c'¶         | [a'b][c']",
                "''''¶           | [']",
                "名,称¶'区,街',x¶  | [名][称] [区,街][x]",
                "¶a¶             | [] [a]",
                "'open,a¶b       | ['open,a¶b]",
            })
    void finds_records_and_fields(String text, String expected) {
        assertThat(shown(scan(plain(text)))).isEqualTo(plain(expected).replace('\n', '¶'));
    }

    @Test
    void counts_lines_inside_quotes_too() {
        byte[] bytes = "a\n\"b\nc\r\nd\",e\r\nf\n".getBytes(StandardCharsets.UTF_8);
        CsvScanner scanner = new CsvScanner(bytes, 0, bytes.length);
        List<Integer> lines = new ArrayList<>();
        while (scanner.next()) {
            lines.add(scanner.line());
        }
        assertThat(lines).containsExactly(0, 1, 4);
        assertThat(scanner.linesRead()).isEqualTo(5);
    }

    @Test
    void reads_what_fastcsv_reads() {
        for (long seed = 0; seed < 3000; seed++) {
            String text = randomCsv(new Random(seed));
            List<List<String>> expected = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)) {
                reader.forEach(row -> expected.add(row.getFields()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(scan(text)).as("seed %d: %s", seed, text).isEqualTo(expected);
        }
    }

    private static String randomCsv(Random random) {
        StringBuilder text = new StringBuilder();
        String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        int rows = 1 + random.nextInt(5);
        for (int row = 0; row < rows; row++) {
            int fields = 1 + random.nextInt(4);
            for (int field = 0; field < fields; field++) {
                text.append(field == 0 ? "" : ",").append(randomField(random));
            }
            text.append(row == rows - 1 && random.nextBoolean() ? ",x" : lineEnd);
        }
        return text.toString();
    }

    private static String randomField(Random random) {
        StringBuilder content = new StringBuilder();
        boolean quoted = random.nextInt(3) == 0;
        String alphabet = quoted ? "ab,\n\r 街" : "ab 街.";
        int length = random.nextInt(6);
        for (int at = 0; at < length; at++) {
            content.append(alphabet.charAt(random.nextInt(alphabet.length())));
            if (quoted && random.nextInt(5) == 0) {
                content.append("\"\"");
            }
        }
        return quoted ? "\"" + content + "\"" : "x" + content;
    }

    private static List<List<String>> scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CsvScanner scanner = new CsvScanner(bytes, 0, bytes.length);
        List<List<String>> records = new ArrayList<>();
        while (scanner.next()) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < scanner.fieldCount(); column++) {
                fields.add(scanner.field(column));
            }
            records.add(fields);
        }
        return records;
    }

    private static String plain(String text) {
        return text.replace('¶', '\n').replace('←', '\r').replace('\'', '"');
    }

    private static String shown(List<List<String>> records) {
        List<String> shown = new ArrayList<>();
        records.forEach(fields -> shown.add("[" + String.join("][", fields) + "]"));
        return String.join(" ", shown).replace('\n', '¶');
    }
}
