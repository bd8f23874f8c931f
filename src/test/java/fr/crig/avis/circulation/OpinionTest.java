package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpinionTest {

    private static final Reference REFERENCE = Reference.of(2026, 1);
    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
    private static final Actor MEMBER = Samples.member("IGN");
    private static final Authorship AUTHORSHIP = Authorship.of(MEMBER, "Titulaire", NOW);
    private static final Statement WITH_RESERVES = new Statement(
            DeclaredLink.FUNDER,
            LinkEffect.PRINTED,
            Stance.FAVORABLE_WITH_RESERVES,
            "Motifs",
            new Reserves(List.of("une", "deux")));

    private static final OpinionPiece PIECE = new OpinionPiece("analyse.pdf", "application/pdf", 15L, "ab", 7L);

    private static final Set<Stance> SAYS_SOMETHING =
            EnumSet.of(Stance.FAVORABLE, Stance.FAVORABLE_WITH_RESERVES, Stance.UNFAVORABLE);

    @Test
    void belongsToTheSignatoryAndBearsWhoGaveIt() {
        Opinion opinion = Opinion.given(REFERENCE, 3, WITH_RESERVES, PIECE, MEMBER, AUTHORSHIP, 2);

        assertThat(opinion.reference()).isEqualTo(REFERENCE);
        assertThat(opinion.signatory()).isEqualTo("IGN");
        assertThat(opinion.number()).isEqualTo(3);
        assertThat(opinion.authorship()).isEqualTo(AUTHORSHIP);
        assertThat(opinion.revision()).isEqualTo(2);
        assertThat(opinion.piece()).isEqualTo(PIECE);
        assertSays(opinion, WITH_RESERVES);
    }

    @Test
    void saysTheSameOfANewerRevisionWhenItIsConfirmed() {
        Opinion last = Opinion.given(REFERENCE, 3, WITH_RESERVES, PIECE, MEMBER, AUTHORSHIP, 2);
        Authorship later = Authorship.of(MEMBER, null, NOW.plusSeconds(1));
        Opinion confirmed = Opinion.confirmed(last, MEMBER, later, 5);

        assertThat(confirmed.reference()).isEqualTo(REFERENCE);
        assertThat(confirmed.number()).isEqualTo(4);
        assertThat(confirmed.authorship()).isEqualTo(later);
        assertThat(confirmed.revision()).isEqualTo(5);
        assertThat(confirmed.piece()).isEqualTo(PIECE);
        assertSays(confirmed, WITH_RESERVES);
    }

    /** Silence is "sans observation", never favourable, and nobody's act. */
    @Test
    void isGivenByTheServiceWhenTheTermPasses() {
        Opinion tacit = Opinion.tacit(REFERENCE, "IGN", NOW, 2);

        assertThat(tacit.signatory()).isEqualTo("IGN");
        assertThat(tacit.stance()).isEqualTo(Stance.TACIT);
        assertThat(tacit.link()).isEqualTo(DeclaredLink.NONE);
        assertThat(tacit.effect()).isEqualTo(LinkEffect.NONE);
        assertThat(tacit.authorship()).isEqualTo(Authorship.of(Actor.SERVICE, null, NOW));
        assertThat(tacit.number()).isEqualTo(1);
        assertThat(tacit.revision()).isEqualTo(2);
        assertThat(tacit.reserveTexts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void countsInASynthesisWhenItSaysSomethingOfTheRequest(Stance stance) {
        assertThat(stance.isExpressed()).isEqualTo(SAYS_SOMETHING.contains(stance));
    }

    private static void assertSays(Opinion opinion, Statement statement) {
        assertThat(opinion.stance()).isEqualTo(statement.stance());
        assertThat(opinion.link()).isEqualTo(statement.link());
        assertThat(opinion.effect()).isEqualTo(statement.effect());
        assertThat(opinion.reasons()).isEqualTo(statement.reasons());
        assertThat(opinion.reserveTexts()).containsExactly("une", "deux");
    }
}
