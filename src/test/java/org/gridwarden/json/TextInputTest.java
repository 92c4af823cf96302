package org.gridwarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextInputTest {

    private static final String CHINESE = "编号,名称\n1,江滨区城关街道，东门社区第三网格\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void finds_out_in_what_chinese_is_written(String charset) throws IOException {
        assertThat(read(CHINESE.getBytes(Charset.forName(charset)), null)).isEqualTo(CHINESE);
    }

    @Test
    void takes_lone_accents_among_latin_letters_as_western() throws IOException {
        String text = "id,name\n1,Montréal-Nord\n2,Côte-des-Neiges\n3,Mönchengladbach\n";
        assertThat(read(text.getBytes(Charset.forName("windows-1252")), null)).isEqualTo(text);
    }

    @Test
    void drops_a_byte_order_mark_and_unzips_whatever_the_name_is() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(zipped.toByteArray(), null)).isEqualTo(CHINESE);
    }

    @Test
    void believes_what_is_said_but_a_mark_more() throws IOException {
        assertThat(read(CHINESE.getBytes(Charset.forName("GBK")), Charset.forName("GBK")))
                .isEqualTo(CHINESE);
        assertThat(read(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE), Charset.forName("GBK")))
                .isEqualTo(CHINESE);
    }

    @Test
    void reads_an_empty_file() throws IOException {
        assertThat(read(new byte[0], null)).isEmpty();
    }

    private static String read(byte[] bytes, @Nullable Charset said) throws IOException {
        StringWriter text = new StringWriter();
        TextInput.open(new ByteArrayInputStream(bytes), said).reader().transferTo(text);
        return text.toString();
    }
}
