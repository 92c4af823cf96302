package org.gridwarden.bulletin.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.gridwarden.bulletin.content.BulletinContent.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletinWordsTest {

    private final BulletinWords zh = new BulletinWords("zh", ZoneId.of("Asia/Shanghai"));
    private final BulletinWords en = new BulletinWords("en", ZoneId.of("Asia/Shanghai"));

    @Test
    void both_languages_have_the_same_words() {
        assertThat(zh.words().keys()).isEqualTo(en.words().keys());
    }

    @ParameterizedTest
    @CsvSource({"110, 100, +10.0%", "1125, 1000, +12.5%", "2, 3, −33.3%", "5, 5, the same", "5, 0, nothing to compare"})
    void a_change_is_rounded_half_up_and_said_in_words_where_it_cannot_be_reckoned(int now, int before, String said) {
        assertThat(en.change(now, before)).startsWith(said);
    }

    @Test
    void a_rate_is_never_alone() {
        assertThat(zh.rate(new Share(2537, 2948, new BigDecimal("86.06")))).isEqualTo("86.06%（2,537/2,948）");
        assertThat(en.rate(new Share(0, 0, null))).isEqualTo("—");
    }
}
