package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Œuvre d’intérêt RÉGIONAL | oeuvre d interet regional",
                "l'Aude l’Aude lʼAude | l aude",
                "Ex æquo, ÇA et là | ex aequo ca et la",
                "D-2026-0042 | d 2026 0042",
                "e\u0301tude\u00a0n°\u202f3 | etude n 3"
            })
    void countNeitherAccentsNorCapitalsNorSigns(String text, String words) {
        assertThat(String.join(" ", Words.in(text))).isEqualTo(words);
    }

    @Test
    void areNoneInNothing() {
        assertThat(Words.in(null)).isEmpty();
        assertThat(Words.in(" \u200b%_!")).isEmpty();
    }

    @Test
    void areKeptByTheirFirstFortyLetters() {
        assertThat(Words.in("a".repeat(50))).containsExactly("a".repeat(40));
    }

    @Test
    void tellASearchForNothingFromOneThatFindsNothing() {
        assertThat(WordSearch.of("  ").hopeless()).isFalse();
        assertThat(WordSearch.of("%").hopeless()).isTrue();
        assertThat(WordSearch.of("Aude").words()).containsExactly("aude");
    }

    /** They stand nearly everywhere; numbers of départements do not. */
    @Test
    void lookForSmallOnesOnlyWhenThereAreNoOthers() {
        assertThat(WordSearch.of("la commune d’Eu").words()).containsExactly("commune");
        assertThat(WordSearch.of("Eu, de la").words()).containsExactlyInAnyOrder("eu", "de", "la");
        assertThat(WordSearch.of("de 31").words()).containsExactlyInAnyOrder("de", "31");
        assertThat(WordSearch.of("PCRS 31").words()).containsExactlyInAnyOrder("pcrs", "31");
    }
}
