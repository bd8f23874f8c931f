package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "PCRS image de l’Aude, PCRS IMAGE de l'Aude,true",
        "Jumeau numérique régional, Jumeau numerique,true",
        "PCRS image de l’Aude, PCRS vecteur de l’Aude,true",
        "PCRS image de l’Aude, Campagne LiDAR du Gard,false",
        "de la, de la,false",
        "'','',false"
    })
    void titlesThatShareHalfOfTheirWordsAreAlike(String one, String other, boolean alike) {
        assertThat(Likeness.similarTitles(one, other)).isEqualTo(alike);
    }
}
