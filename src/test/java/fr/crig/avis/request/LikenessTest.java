package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({
        "false, 11, '', '', false, 11, '', '', true",
        "false, '', 200042, '', false, '', 200042, '', true",
        "false, '', '', 11069, false, '', '', 11069, true",
        "true, '', '', '', true, '', '', '', true",
        "true, '', '', '', false, 11, '', '', false",
        "false, 11, '', '', true, '', '', '', false",
        "false, 11, 200042, 11069, false, 30, 200043, 30189, false",
        "false, '', '', '', false, '', '', '', false"
    })
    void projectsOfOtherTitlesAreAlikeOnOneTerritory(
            boolean wholeOne,
            String departmentOne,
            String epciOne,
            String communeOne,
            boolean wholeOther,
            String departmentOther,
            String epciOther,
            String communeOther,
            boolean alike) {
        Dossier.Project one = project("PCRS", wholeOne, departmentOne, epciOne, communeOne);
        Dossier.Project other = project("LiDAR", wholeOther, departmentOther, epciOther, communeOther);
        assertThat(Likeness.isLikely(one, other)).isEqualTo(alike);
    }

    @Test
    void projectsOfOneTitleAreAlikeAnywhere() {
        Dossier.Project one = project("PCRS image", false, "11", "", "");
        assertThat(Likeness.isLikely(one, project("PCRS image", false, "30", "", "")))
                .isTrue();
    }

    private static Dossier.Project project(
            String title, boolean wholeRegion, String department, String epci, String commune) {
        return new Dossier.Project(
                title,
                null,
                null,
                null,
                null,
                wholeRegion,
                list(department),
                list(epci),
                list(commune),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> list(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }
}
