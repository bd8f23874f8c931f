package fr.crig.avis.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signatory is named in a sentence with its article, which the configuration gives once. */
class SignatoryTest {

    @ParameterizedTest
    @CsvSource({
        "de la Région Occitanie, la Région Occitanie, à la Région Occitanie",
        "de l’IGN Occitanie, l’IGN Occitanie, à l’IGN Occitanie",
        "d’OPenIG, OPenIG, à OPenIG",
        "du Cerema, le Cerema, au Cerema",
        "de Toulouse, Toulouse, à Toulouse"
    })
    void takesItsArticleFromTheConfiguration(String of, String the, String to) {
        var signatory = new Signatory("X", "Nom", "Court", of, "1", "x@crig.example", "#000000");
        assertThat(signatory.of()).isEqualTo(of);
        assertThat(signatory.the()).isEqualTo(the);
        assertThat(signatory.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "Préfecture de région, PR",
        "Région Occitanie, RO",
        "IGN Occitanie, IGN",
        "OPenIG, OPIG",
        "DREAL-DRAAF Occitanie, DREA",
        "Toulouse, T"
    })
    void isKnownByItsInitials(String shortName, String initials) {
        assertThat(new Signatory("X", "Nom", shortName, null, "1", "x@crig.example", "#000000").initials())
                .isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource("Court, de Court")
    void hasNoneUnlessTheConfigurationGivesOne(String shortName, String of) {
        assertThat(new Signatory("X", "Nom", shortName, null, "1", "x@crig.example", "#000000").of())
                .isEqualTo(of);
    }
}
