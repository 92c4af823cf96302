package org.gridwarden.intake.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units as published owners name them. */
class AgreementServiceTest {

    @ParameterizedTest
    @CsvSource({
        "Ward 03, 3, ",
        "03, 03, Ward 03",
        "3, 03, ",
        "0502A, 0502A, ",
        "Allston / Brighton, 7, Allston-Brighton",
        "01 BRONX, 1, "
    })
    void knows_a_unit_by_what_people_call_it(String label, String code, String name) {
        assertThat(AgreementService.isMeant(label, code, name == null ? code : name))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ward 13, 3", "0502, 0502A", "1 of 3, 3", "Ward, 1"})
    void takes_no_unit_for_another(String label, String code) {
        assertThat(AgreementService.isMeant(label, code, code)).isFalse();
    }
}
