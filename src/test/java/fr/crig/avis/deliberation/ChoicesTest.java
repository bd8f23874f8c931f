package fr.crig.avis.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.circulation.Stance;
import org.junit.jupiter.api.Test;

/** What may be chosen, as the domain's text lists it; each form shows these lists. */
class ChoicesTest {

    @Test
    void silenceIsNoPositionThatSomebodyTakes() {
        assertThat(Stance.CHOICES)
                .containsExactly(
                        Stance.FAVORABLE,
                        Stance.FAVORABLE_WITH_RESERVES,
                        Stance.UNFAVORABLE,
                        Stance.ABSTENTION,
                        Stance.RECUSED);
    }

    @Test
    void aPostponementIsNoAvis() {
        assertThat(Outcome.OF_AVIS)
                .containsExactly(
                        Outcome.FAVORABLE,
                        Outcome.FAVORABLE_WITH_RESERVES,
                        Outcome.SHARED,
                        Outcome.UNFAVORABLE,
                        Outcome.NO_OPINION);
    }
}
