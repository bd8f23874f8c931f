package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the screen of a session says of the opinions given before it: those of all that were asked, each as it was last corrected. */
class AnswersInSessionTest extends SessionStory {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private OpinionDesk opinions;

    @Test
    void areThoseOfAllAsEachWasLastCorrected() {
        accounts.openAll();
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        correct(reference, "IGN", "Le projet double un lot existant.");
        List.of("PREFECTURE", "REGION", "OPENIG").forEach(other -> stages.opinion(reference, other, "FAVORABLE"));
        Meeting meeting = opened(reference, ready());

        assertThat(mvc.get()
                        .uri("/reunions/" + meeting.id() + "/seance/" + reference)
                        .with(accounts.signedIn("membre.region")))
                .hasStatusOk()
                .bodyText()
                .contains("Le projet double un lot existant.")
                .containsPattern("(?s)(<li class=\"answer\".*){4}");
    }

    private void correct(Reference reference, String signatory, String reasons) {
        var form = new OpinionForm();
        form.seenNumber = 1;
        form.link = "NONE";
        form.stance = "UNFAVORABLE";
        form.reasons = reasons;
        opinions.give(Samples.member(signatory), reference, form);
    }
}
