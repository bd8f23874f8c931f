package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the opinion in domain.md, with a conflict table of our own: an applicant is recused, others are not. */
class StatementParserTest {

    private final StatementParser reader =
            new StatementParser((link, money) -> link == DeclaredLink.APPLICANT ? LinkEffect.RECUSED : LinkEffect.NONE);

    @Test
    void asksForTheLinkBeforeAnythingElse() {
        assertThat(violations("", "UNFAVORABLE", "")).containsExactly("link refusal.opinion.linkFirst");
        assertThat(violations("PARENT", "FAVORABLE", "")).containsExactly("link refusal.opinion.linkFirst");
    }

    @Test
    void wantsAStanceThatAMemberMayChoose() {
        assertThat(violations("NONE", "", "")).containsExactly("stance refusal.opinion.stance");
        assertThat(violations("NONE", "TACIT", "")).containsExactly("stance refusal.opinion.stance");
    }

    @Test
    void wantsReasonsForAnUnfavourableOpinionAlone() {
        assertThat(violations("NONE", "UNFAVORABLE", "  ")).containsExactly("reasons refusal.opinion.reasons");
        assertThat(read("NONE", "ABSTENTION", "  ").reasons()).isNull();
        assertThat(read("NONE", "UNFAVORABLE", " Trop cher. ").reasons()).isEqualTo("Trop cher.");
    }

    @Test
    void wantsAtLeastOneReserveForAFavourableOpinionWithReserves() {
        assertThat(violations("NONE", "FAVORABLE_WITH_RESERVES", "", " ", null))
                .containsExactly("reserves refusal.opinion.reserves");
        assertThat(read("NONE", "FAVORABLE_WITH_RESERVES", "", " une, deux ", "", "trois")
                        .reserves()
                        .texts())
                .containsExactly("une, deux", "trois");
    }

    @Test
    void takesNoReserveWithAnotherStance() {
        assertThat(read("NONE", "FAVORABLE", "", "oubliée").reserves().texts()).isEmpty();
    }

    @Test
    void recusesByTheLinkWhateverTheStance() {
        assertThat(read("APPLICANT", "FAVORABLE", "").stance()).isEqualTo(Stance.RECUSED);
        assertThat(read("APPLICANT", "", "").stance()).isEqualTo(Stance.RECUSED);
    }

    @Test
    void limitsWhatIsTyped() {
        assertThat(violations("NONE", "FAVORABLE", "x".repeat(8001))).containsExactly("reasons refusal.tooLong");
        assertThat(violations("NONE", "FAVORABLE_WITH_RESERVES", "", "x".repeat(1001)))
                .containsExactly("reserves refusal.opinion.reserveTooLong");
        assertThat(violations(
                        "NONE",
                        "FAVORABLE_WITH_RESERVES",
                        "",
                        Collections.nCopies(21, "x").toArray(String[]::new)))
                .containsExactly("reserves refusal.opinion.tooManyReserves");
    }

    private List<String> violations(String link, String stance, String reasons, String... reserves) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(link, stance, reasons, reserves));
        return refusal.violations().stream().map(StatementParserTest::told).toList();
    }

    private Statement read(String link, String stance, String reasons, String... reserves) {
        var form = new OpinionForm();
        form.link = link;
        form.stance = stance;
        form.reasons = reasons;
        form.reserves = Arrays.asList(reserves);
        return reader.read(form, true);
    }

    private static String told(Violation violation) {
        return violation.field() + " " + violation.key();
    }
}
