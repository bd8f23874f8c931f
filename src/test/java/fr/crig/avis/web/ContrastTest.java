package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever colour a committee gives a signatory, its initials are read on it. */
class ContrastTest {

    private static final double READABLE = 4.5;

    @ParameterizedTest
    @ValueSource(
            strings = {"#1f3a93", "#a4161a", "#2d6a4f", "#7b3f00", "#ffffff", "#000000", "#767676", "#ffcc00", "#0099ff"
            })
    void givesAnInkThatIsRead(String colour) {
        assertThat(Contrast.between(Contrast.inkOn(colour), colour)).isGreaterThanOrEqualTo(READABLE);
    }

    @Test
    void measuresAsWcagDoes() {
        assertThat(Contrast.between("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Contrast.between("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
    }
}
