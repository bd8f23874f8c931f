package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceInLogTest {

    @ParameterizedTest
    @CsvSource({
        "/demandes/D-2026-0042, D-2026-0042",
        "/demandes/D-2026-0042/vote, D-2026-0042",
        "/reunions/12/seance, meeting-12",
        "/demandes, ''",
        "/demandes/Marie-Dupont, ''",
        "/demandes/D-2026-0042x, ''",
        "/reunions/nouvelle, ''",
        "/administration/comptes/D-2026-0042, ''"
    })
    void isThatOfTheRequestOrTheMeetingInTheAddress(String address, String reference) {
        assertThat(ReferenceInLog.subject(address).orElse("")).isEqualTo(reference);
    }
}
