package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriesTest {

    @Test
    void triesOtherValuesEachTime() {
        List<Integer> drawn = new ArrayList<>();
        Tries.of(5, random -> drawn.add(random.nextInt()));
        assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void namesTheSeedOfTheTryThatFailed() {
        List<Integer> drawn = new ArrayList<>();
        assertThatThrownBy(() -> Tries.of(5, random -> {
                    drawn.add(random.nextInt());
                    assertThat(drawn).hasSizeLessThan(3);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dcrig.seed=")
                .hasRootCauseInstanceOf(AssertionError.class);
        assertThat(drawn).hasSize(3);
    }

    @Test
    void drawsFromTheSignsAlone() {
        Tries.of(20, random -> assertThat(Tries.text(random, 8, "é", "🗺️")).matches("(é|🗺️)*"));
    }
}
