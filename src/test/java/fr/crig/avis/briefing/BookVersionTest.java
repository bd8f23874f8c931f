package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BookVersionTest {

    @Test
    void isAnotherForAnyOtherContent() {
        assertThat(BookVersion.of(List.of("ab", "c")))
                .isEqualTo(BookVersion.of(List.of("ab", "c")))
                .isNotEqualTo(BookVersion.of(List.of("a", "bc")))
                .isNotEqualTo(BookVersion.of(List.of("abc")))
                .isNotEqualTo(BookVersion.of(List.of("c", "ab")));
    }

    @Test
    void isShownAsPeopleCompareIt() {
        var version = new BookVersion("0fa1b2c3" + "0".repeat(56));
        assertThat(version.shown()).isEqualTo("0FA1-B2C3");
        assertThat(version.number()).isEqualTo(0x0fa1b2c300000000L);
        assertThat(new BookVersion("f".repeat(64)).number()).isEqualTo(-1);
    }
}
