package org.gridwarden.batch.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {

    @Test
    void agrees_with_the_JDK_on_every_pair_of_bytes_and_on_random_ones() {
        byte[] pair = new byte[12];
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                pair[3] = (byte) first;
                pair[4] = (byte) second;
                assertThat(isValid(pair)).as("%02x %02x", first, second).isEqualTo(jdkSaysValid(pair));
            }
        }
        long seed = 7;
        Random random = new Random(seed);
        for (int run = 0; run < 200_000; run++) {
            byte[] bytes = new byte[random.nextInt(7)];
            random.nextBytes(bytes);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] |= random.nextInt(3) > 0 ? (byte) 0x80 : 0;
            }
            assertThat(isValid(bytes)).as("seed %d run %d", seed, run).isEqualTo(jdkSaysValid(bytes));
        }
    }

    @Test
    void finds_the_place_of_the_first_byte_of_another_encoding() {
        byte[] gbk = "id,街道\n".getBytes(Charset.forName("GBK"));
        assertThat(Utf8Check.firstInvalid(gbk, 0, gbk.length)).isEqualTo(3);
        byte[] good = "编号,街道𠀀\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8Check.firstInvalid(good, 0, good.length)).isEqualTo(-1);
    }

    private static boolean isValid(byte[] bytes) {
        return Utf8Check.firstInvalid(bytes, 0, bytes.length) < 0;
    }

    private static boolean jdkSaysValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
