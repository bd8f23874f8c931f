package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.page.Errand;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The avis of the samples has two reserves; both may be lifted with the funder's decision, or later. */
class ReserveTest extends AvisStory {

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private ReserveDesk desk;

    @Autowired
    private ReserveErrands errands;

    @Autowired
    private OpenReserves open;

    @Autowired
    private Journal journal;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void waitForTheAgentsUntilEachIsLifted() {
        Reference reference = granted(Set.of(2));
        assertThat(errands.of(AGENT)).extracting(Errand::path).containsExactly("/demandes/" + reference + "/reserves");
        assertThat(errands.of(Samples.agent("IGN"))).isEmpty();
        assertThat(errands.of(Samples.member("REGION"))).isEmpty();
        assertThat(open.count()).isEqualTo(1);

        desk.lift(AGENT, reference, ticked(1));

        assertThat(errands.of(AGENT)).isEmpty();
        assertThat(open.count()).isZero();
        assertThat(followUps.of(reference).orElseThrow().liftedReserves()).containsExactly(1, 2);
        assertThat(journal.of(reference.value()))
                .last()
                .extracting(JournalEntry::act)
                .isEqualTo("reserve.lifted");
    }

    @Test
    void areNotLiftedTwiceNorWithoutATick() {
        Reference reference = granted(Set.of());
        desk.lift(AGENT, reference, ticked(1));
        assertThatThrownBy(() -> desk.lift(AGENT, reference, ticked(1))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.lift(AGENT, reference, ticked(3))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.lift(AGENT, reference, ticked())).isInstanceOf(Refusal.class);
        assertThat(open.count()).isEqualTo(1);
    }

    @Test
    void areForTheAgentsOfTheReceivingSignatoryAlone() {
        Reference reference = granted(Set.of());
        for (Actor other : List.of(Samples.agent("IGN"), Samples.member("REGION"), Samples.SECRETARIAT)) {
            assertThatThrownBy(() -> desk.lift(other, reference, ticked(1))).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.open(other, reference)).isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void areOpenOnlyWhenTheMoneyIsGranted() {
        Avis avis = recorded();
        FollowUpForm refused = form(avis, Set.of());
        refused.result = FollowUpResult.REFUSED;
        refused.amount = "";
        followUps.record(AGENT, avis.reference(), refused);
        assertThat(open.count()).isZero();
        assertThat(errands.of(AGENT)).isEmpty();
    }

    @Test
    void areTickedOnAPageToWhichTheDossierLeads() {
        Reference reference = granted(Set.of(2));
        String address = "/demandes/" + reference + "/reserves";
        assertThat(mvc.get().uri("/demandes/" + reference).with(accounts.signedIn("agent.region")))
                .bodyText()
                .contains(address);
        assertThat(mvc.get().uri("/demandes/" + reference).with(accounts.signedIn("membre.ign")))
                .bodyText()
                .doesNotContain(address);
        assertThat(mvc.get().uri("/a-faire").with(accounts.signedIn("secretariat")))
                .bodyText()
                .contains("Une réserve est ouverte.");
        assertThat(mvc.post().uri(address).with(csrf()).with(accounts.signedIn("agent.region")))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une réserve");
        assertThat(mvc.post().uri(address).param("lifted", "1").with(csrf()).with(accounts.signedIn("agent.region")))
                .hasRedirectedUrl("/demandes/" + reference);
        assertThat(mvc.get().uri(address).with(accounts.signedIn("agent.region")))
                .hasStatus(404);
    }

    private Reference granted(Set<Integer> lifted) {
        Avis avis = recorded();
        followUps.record(AGENT, avis.reference(), form(avis, lifted));
        return avis.reference();
    }

    private FollowUpForm form(Avis avis, Set<Integer> lifted) {
        var form = new FollowUpForm();
        form.version = requests.get(avis.reference()).version();
        form.result = FollowUpResult.GRANTED;
        form.amount = "100000";
        form.decidedOn = clock.today();
        form.lifted.addAll(lifted);
        return form;
    }

    private static ReserveForm ticked(Integer... ranks) {
        var form = new ReserveForm();
        form.lifted.addAll(List.of(ranks));
        return form;
    }
}
