package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    private static final String FAMILY = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String HEART_ON_FIRE = "\u2764\ufe0f\u200d\ud83d\udd25";
    private static final String HEALER = "\ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f";

    private final List<Violation> violations = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a20005379100014\u202c",
                "\u00a020005379100014\u2009",
                "2000537\u200b9100014",
                "\r\n20005379100014\r\n",
                "\ufeff20005379100014\u0000"
            })
    void readsALineWithoutWhatCannotBeSeen(String typed) {
        assertThat(Typed.line(typed)).isEqualTo("20005379100014");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é\u00a0b", "é \u202f\u2009 b", "e\u0301\r\nb", "é\u0000b", "é\t \nb", "\u3000é\u2028b"})
    void foldsWhatIsBetweenTwoWords(String typed) {
        assertThat(Typed.line(typed)).isEqualTo("é b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n ",
                "\u00a0",
                "\u2007\u202f\u2009",
                "\u200b\u200d\ufe0f",
                "\u0000\u0007",
                "\u202e\u2066",
                "\u3164",
                "\u2800",
                "\u00ad",
                "\u034f",
                "\ud800"
            })
    void findsNothingWhereNothingIsToBeSeen(String typed) {
        assertThat(Typed.line(typed)).isNull();
        assertThat(Typed.words(typed)).isNull();
        assertThat(Typed.lines(typed)).isEmpty();
        assertThat(Typed.isEmpty(typed)).isTrue();
        assertThat(Typed.lineOrEmpty(typed)).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasSent() {
        assertThat(Typed.line(null)).isNull();
        assertThat(Typed.words(null)).isNull();
        assertThat(Typed.lines(null)).isEmpty();
    }

    @Test
    void countsALineEndOnce() {
        String typed = String.join("\r\n", Collections.nCopies(40, "x".repeat(99)));
        assertThat(Typed.words("summary", typed, 3999, violations)).hasSize(3999);
        assertThat(violations).isEmpty();
        Typed.words("summary", typed, 3998, violations);
        assertThat(violations).containsExactly(Violation.of("summary", "refusal.tooLong", 3998, 3999));
    }

    @Test
    void keepsTheLinesOfWordsAndNothingThatHasNoShape() {
        assertThat(Typed.words("\u00a0un\u202e\u0007 mot\u200b\r\n\u00a0deux\rtrois\u00a0: x \u00a0"))
                .isEqualTo("un mot\n\u00a0deux\ntrois\u00a0: x");
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, HEART_ON_FIRE, HEALER})
    void keepsThePicturesThatAreMadeOfSeveral(String picture) {
        assertThat(Typed.words("a " + picture + " z")).isEqualTo("a " + picture + " z");
        assertThat(Typed.words("a\u200d" + picture + "\u200dz")).isEqualTo("a" + picture + "z");
    }

    @Test
    void readsOneThingALine() {
        assertThat(Typed.lines("\u00a0un  deux \r\n\u200b\r\ntrois\u202e")).containsExactly("un deux", "trois");
    }

    @Test
    void readsFieldsInWhichThereIsSomething() {
        assertThat(Typed.each(Arrays.asList("a\r\nb", null, "\u00a0", " c "))).containsExactly("a\nb", "c");
    }

    @Test
    void saysAllThatIsWrongWithWhatIsRequired() {
        assertThat(Typed.required(
                        "title", Typed.line("title", "\u00a0", 5, violations), "refusal.required", violations))
                .isNull();
        assertThat(violations).containsExactly(Violation.of("title", "refusal.required"));
        assertThatThrownBy(() -> Typed.requiredWords("reason", "\u200b", 5, "refusal.required"))
                .hasMessageContaining("refusal.required");
        assertThatThrownBy(() -> Typed.requiredWords("reason", "x".repeat(6), 5, "refusal.required"))
                .hasMessageContaining("refusal.tooLong");
        assertThat(Typed.requiredWords("reason", "a\r\nb", 3, "refusal.required"))
                .isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-03",
                "03/12/2026",
                "3/12/2026",
                "03.12.2026",
                "3-12-2026",
                "03 12 2026",
                "3 / 12 / 2026",
                "3 décembre 2026",
                "3 DECEMBRE 2026",
                "03 de\u0301c. 2026",
                "jeudi 3 décembre 2026",
                "\u200e3\u200e/\u200e12\u200e/\u200e2026",
                "\u00a03\u202fdécembre\u00a02026\r\n"
            })
    void readsADayHoweverItIsWritten(String typed) {
        assertThat(Typed.day(typed)).isEqualTo("2026-12-03");
    }

    @Test
    void readsTheFirstOfAMonth() {
        assertThat(Typed.day("1er août 2026")).isEqualTo("2026-08-01");
        assertThat(Typed.day("29 février 2028")).isEqualTo("2028-02-29");
        assertThat(Typed.day("15 juil. 2026")).isEqualTo("2026-07-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "03/12/26",
                "3 décembre 26",
                "12/31/2026",
                "2026/12/31",
                "31/02/2026",
                "29/02/2026",
                "31/11/2026",
                "0/12/2026",
                "3/13/2026",
                "3/12.2026",
                "3 jui 2026",
                "3 d 2026",
                "le 3 12 2026 ou plus tard",
                "32 mai 2026",
                "2026-13-01",
                "2026-1-1",
                "+999999999-12-31",
                "3/12/20266",
                "3/12/2026 14:00"
            })
    void readsNoDayWhereItWouldHaveToGuess(String typed) {
        assertThat(Typed.day(typed)).isNull();
    }
}
