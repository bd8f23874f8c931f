package fr.crig.avis.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.CleanText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a text on its way to the document. */
class PrintedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"de l’information", "de l'information"})
    void neverEndsALineAfterAnApostrophe(String text) {
        assertThat(placesToBreak(text)).doesNotContain(5).contains(3);
    }

    @Test
    void losesWhatNoDocumentCanHold() {
        assertThat(CleanText.of("Un\u0000\u0007 texte\u200b \ud800seul\ufffe\u0085\u007f"))
                .isEqualTo("Un texte\u200b seul");
        assertThat(CleanText.of(" ligne\r\nautre\u2028encore\tfin ")).isEqualTo("ligne\nautre\nencore\tfin");
        assertThat(CleanText.of("e\u0301t\u00e9 \ud83d\uddfa")).isEqualTo("\u00e9t\u00e9 \ud83d\uddfa");
        assertThat(CleanText.orNull(" \u0001 ")).isNull();
        assertThat(CleanText.of(null)).isNull();
    }

    private static List<Integer> placesToBreak(String text) {
        var breaker = new FrenchLineBreaker();
        breaker.setText(text);
        List<Integer> places = new ArrayList<>();
        for (int place = breaker.next(); place != BreakIterator.DONE; place = breaker.next()) {
            places.add(place);
        }
        return places;
    }
}
