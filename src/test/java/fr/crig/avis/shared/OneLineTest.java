package fr.crig.avis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\tb", "a\u2028b", "a\u0085b", "a\0b", " a \r\n \r\n b "})
    void putsEverythingOnOneLine(String typed) {
        assertThat(OneLine.of(typed)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202eb",
                "a\u200bb",
                "\ufeffab",
                "a\u2066b\u2069",
                "a\u00adb",
                "a\ud800b",
                "ab\udc00",
                "a\u061cb"
            })
    void leavesOutWhatHasNoShape(String typed) {
        assertThat(OneLine.of(typed)).isEqualTo("ab");
    }

    @Test
    void cutsWithoutBreakingACharacter() {
        assertThat(OneLine.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(OneLine.of("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(OneLine.of("abcd😀fg", 6)).isEqualTo("abcd…");
    }
}
