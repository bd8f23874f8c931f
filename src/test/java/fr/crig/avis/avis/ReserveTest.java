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
import fr.crig.avis.support.RoundTrips;
import fr.crig.avis.support.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private LiftingErrands ofMakers;

    @Autowired
    private LiftingDesk answers;

    @Autowired
    private ReserveLiftings liftings;

    @Autowired
    private OpenReserves open;

    @Autowired
    private Journal journal;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RoundTrips trips;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    /** What a year's figures add up, beside what it stands for. */
    @AfterEach
    void areCountedOnTheLineOfTheirAvis() {
        String counted = """
                select e.reserves_left, e.reserves_lifted, f.open_reserves,
                       (select count(*) from lifted_reserve l where l.follow_up = f.id) as lifted
                  from register_line e join avis a on a.id = e.avis join follow_up f on f.reference = a.reference""";
        assertThat(jdbc.sql(counted).query().listOfRows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("reserves_left")).isEqualTo(row.get("open_reserves"));
            assertThat(row.get("reserves_lifted")).hasToString(row.get("lifted").toString());
        });
    }

    @Test
    void waitForTheAgentsUntilEachIsSaidToBeLiftedAndForTheirMakersUntilTheyAnswer() {
        Reference reference = granted(Set.of(2));
        assertThat(errands.of(AGENT)).extracting(Errand::path).containsExactly("/demandes/" + reference + "/reserves");
        assertThat(errands.of(Samples.agent("IGN"))).isEmpty();
        assertThat(errands.of(Samples.member("REGION"))).isEmpty();
        assertThat(open.count()).isEqualTo(2);

        desk.propose(AGENT, reference, ticked(1));

        assertThat(errands.of(AGENT)).isEmpty();
        assertThat(ofMakers.of(Samples.SECRETARIAT)).hasSize(2);
        assertThat(ofMakers.of(Samples.member("IGN"))).isEmpty();
        assertThat(followUps.of(reference).orElseThrow().liftedReserves()).isEmpty();
        for (ReserveLifting lifting : liftings.findByReferenceAndState(reference, LiftingState.PROPOSED)) {
            answers.answer(Samples.SECRETARIAT, reference, lifting.id(), answer(LiftingState.CONFIRMED, ""));
        }
        assertThat(ofMakers.of(Samples.SECRETARIAT)).isEmpty();
        assertThat(open.count()).isZero();
        assertThat(followUps.of(reference).orElseThrow().liftedReserves()).containsExactly(1, 2);
        assertThat(journal.of(reference.value()))
                .extracting(JournalEntry::act)
                .containsSubsequence("reserve.proposed", "reserve.proposed", "reserve.lifted", "reserve.lifted");
    }

    /** Two reserves of the committee's own, and four. */
    @Test
    void areReadTogetherOnTheWorkList() {
        desk.propose(AGENT, granted(Set.of(2)), ticked(1));
        double few = statementsOfWorkList(2);
        desk.propose(AGENT, granted(Set.of(2)), ticked(1));
        assertThat(statementsOfWorkList(4)).isEqualTo(few);
    }

    private double statementsOfWorkList(int liftings) {
        return trips.during(() -> assertThat(ofMakers.of(Samples.SECRETARIAT)).hasSize(liftings))
                .statements();
    }

    /** Whose opinion has the reserve in the same words, made it. */
    @Test
    void areKeptOrLiftedByTheSignatoryThatMadeThem() {
        Avis avis = steps.recordedWithReserveOf("IGN");
        FollowUpForm form = form(avis, Set.of(1));
        followUps.record(AGENT, avis.reference(), form);
        Actor ign = Samples.member("IGN");
        Errand errand = ofMakers.of(ign).get(0);
        assertThat(ofMakers.of(Samples.member("PREFECTURE"))).isEmpty();
        assertThat(ofMakers.of(Samples.SECRETARIAT)).isEmpty();
        ReserveLifting lifting = liftings.findByReferenceAndState(avis.reference(), LiftingState.PROPOSED)
                .get(0);
        assertThat(errand.path()).endsWith("/reserves/" + lifting.id());
        for (Actor other : List.of(AGENT, Samples.member("PREFECTURE"), Samples.SECRETARIAT, Samples.agent("IGN"))) {
            assertThatThrownBy(() -> answers.open(other, avis.reference(), lifting.id()))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() ->
                            answers.answer(other, avis.reference(), lifting.id(), answer(LiftingState.CONFIRMED, "")))
                    .isInstanceOf(NotVisible.class);
        }
        assertThatThrownBy(() -> answers.answer(ign, avis.reference(), lifting.id(), answer(null, "")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> answers.answer(ign, avis.reference(), lifting.id(), answer(LiftingState.DECLINED, " ")))
                .isInstanceOf(Refusal.class);
        answers.answer(ign, avis.reference(), lifting.id(), answer(LiftingState.DECLINED, "Rien n’est diffusé."));
        assertThatThrownBy(
                        () -> answers.answer(ign, avis.reference(), lifting.id(), answer(LiftingState.CONFIRMED, "")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(open.count()).isEqualTo(1);
        assertThat(errands.of(AGENT)).hasSize(1);
        desk.propose(AGENT, avis.reference(), ticked(1));
        assertThat(ofMakers.of(ign)).hasSize(1);
    }

    private static LiftingForm answer(LiftingState end, String reason) {
        var form = new LiftingForm();
        form.answer = end;
        form.reason = reason;
        return form;
    }

    @Test
    void areNotProposedTwiceNorWithoutATick() {
        Reference reference = granted(Set.of());
        desk.propose(AGENT, reference, ticked(1));
        assertThatThrownBy(() -> desk.propose(AGENT, reference, ticked(1))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.propose(AGENT, reference, ticked(3))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.propose(AGENT, reference, ticked())).isInstanceOf(Refusal.class);
        assertThat(open.count()).isEqualTo(2);
    }

    @Test
    void areForTheAgentsOfTheReceivingSignatoryAlone() {
        Reference reference = granted(Set.of());
        for (Actor other : List.of(Samples.agent("IGN"), Samples.member("REGION"), Samples.SECRETARIAT)) {
            assertThatThrownBy(() -> desk.propose(other, reference, ticked(1))).isInstanceOf(NotVisible.class);
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
                .contains("réserves sont ouvertes");
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
