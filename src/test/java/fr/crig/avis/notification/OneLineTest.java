package fr.crig.avis.notification;

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

    @Test
    void cutsWithoutBreakingACharacter() {
        assertThat(OneLine.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(OneLine.of("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(OneLine.of("abcd😀fg", 6)).isEqualTo("abcd…");
    }
}
