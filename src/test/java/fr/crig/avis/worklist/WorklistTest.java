package fr.crig.avis.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.request.AdmissibilityDesk;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The work list of each role, on the real engine. */
class WorklistTest extends ApplicationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private AdmissibilityDesk admissibility;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private WorklistReader worklist;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void offersATaskToItsGroupAndToNobodyElse() {
        Reference reference = stages.submitted();
        assertThat(names(Samples.SECRETARIAT)).containsExactly("userTask_checkAdmissibility");
        assertThat(names(Samples.agent("REGION"))).isEmpty();
        assertThat(names(Samples.member("IGN"))).isEmpty();
        assertThat(page("secretariat"))
                .bodyText()
                .contains("Examiner la recevabilité", "/demandes/" + reference + "/recevabilite", "dans 10 jours");
    }

    @Test
    void offersTheTasksOfAMeetingToTheSecretariat() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(40);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.link = "https://visio.example/crig";
        meetings.plan(Samples.SECRETARIAT, form);
        stages.submitted();
        assertThat(names(Samples.SECRETARIAT)).containsExactly("userTask_checkAdmissibility", "userTask_convene");
        assertThat(names(Samples.member("OPENIG"))).isEmpty();
        assertThat(page("secretariat"))
                .bodyText()
                .contains("Convoquer les membres", "Réunion du mardi 21 avril 2026", "/reunions/1/convocation")
                .contains("En visioconférence", "dans 25 jours");
    }

    @Test
    void isEmptyOnAPageThatNobodyReaches() {
        stages.submitted();
        assertThat(worklist.of(Samples.SECRETARIAT, PageRequest.of(Integer.MAX_VALUE - 1, 25))
                        .items())
                .isEmpty();
    }

    @Test
    void offersASignatoryItsOwnOpinionAlone() {
        stages.circulating();
        assertThat(worklist.of(Samples.member("IGN"), PageRequest.of(0, 25))
                        .items()
                        .getTotalElements())
                .isEqualTo(1);
        assertThat(names(Samples.substitute("IGN"))).containsExactly("userTask_giveOpinion");
    }

    @Test
    void tellsWhoIsWaitedForAndWhatComesByItself() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "OPENIG", "FAVORABLE");
        assertThat(page("membre.ign"))
                .bodyText()
                .contains("1 avis sur 4", "Préfecture de région", "Relance automatique le 4 avril 2026")
                .doesNotContain("signatory--OPENIG");
    }

    @Test
    void putsTheMostUrgentFirstAndSaysHowLateItIs() {
        Reference late = stages.circulating();
        clock.advanceDays(5);
        Reference urgent = stages.submitted();
        clock.advanceDays(27);
        assertThat(worklist.of(Samples.SECRETARIAT, PageRequest.of(0, 25))
                        .items()
                        .getContent())
                .extracting(item -> item.task().subject())
                .containsExactly(urgent.value());
        assertThat(page("membre.ign"))
                .bodyText()
                .contains("en retard de 2 jours", late.value(), "Alerte automatique des suppléants le 14 avril 2026");
    }

    @Test
    void countsWhatNoStepOfAProcessWaitsForOnEachPage() {
        requests.saveDraft(Samples.agent("REGION"), UUID.randomUUID(), 0, Samples.form());
        stages.waitingForCompletion();
        stages.waitingForCompletion();
        assertThat(page("agent.region"))
                .bodyText()
                .contains("3 actions vous attendent", "Finir le brouillon", "Compléter le dossier");
        Page<WorkItem> second =
                worklist.of(Samples.agent("REGION"), PageRequest.of(1, 1)).items();
        assertThat(second).hasSize(1);
        assertThat(second.getTotalElements()).isEqualTo(3);
    }

    @Test
    void putsEverythingInOneOrderOverAllPages() {
        requests.saveDraft(Samples.agent("REGION"), UUID.randomUUID(), 0, Samples.form());
        Reference first = stages.waitingForCompletion();
        clock.advanceDays(1);
        Reference second = stages.waitingForCompletion();
        clock.advanceDays(1);
        Reference third = stages.waitingForCompletion();
        List<String> byTwo = Stream.of(0, 1)
                .flatMap(number -> worklist.of(Samples.agent("REGION"), PageRequest.of(number, 2)).items().stream())
                .map(item -> item.task() == null ? "draft" : item.task().subject())
                .toList();
        assertThat(byTwo).containsExactly(first.value(), second.value(), third.value(), "draft");
        assertThat(worklist.of(Samples.agent("REGION"), PageRequest.of(2, 2)).items())
                .isEmpty();
    }

    @Test
    void keepsWhatHasNoDateForTheEnd() {
        Reference undated = stages.circulating();
        for (String signatory : List.of("PREFECTURE", "REGION", "IGN", "OPENIG")) {
            stages.opinion(undated, signatory, "FAVORABLE");
        }
        Reference dated = stages.submitted();
        assertThat(worklist.of(Samples.SECRETARIAT, PageRequest.of(0, 1))
                        .items()
                        .getContent())
                .extracting(item -> item.task().subject())
                .containsExactly(dated.value());
        assertThat(worklist.of(Samples.SECRETARIAT, PageRequest.of(1, 1))
                        .items()
                        .getContent())
                .extracting(item -> item.task().subject())
                .containsExactly(undated.value());
    }

    @Test
    void showsAMemberWhatWaitsForOthers() {
        Reference reference = stages.circulating();
        assertThat(page("membre.ign")).bodyText().doesNotContain("En attente des autres");
        stages.opinion(reference, "IGN", "FAVORABLE");
        assertThat(page("membre.ign"))
                .bodyText()
                .contains("Rien ne vous attend", "En attente des autres", "Les signataires donnent leur avis");
    }

    @Test
    void showsAnAgentItsRequestsInTheHandsOfOthers() {
        Reference reference = stages.submitted();
        assertThat(page("agent.region")).bodyText().contains("Le secrétariat examine la recevabilité");
        assertThat(page("agent.ign")).bodyText().doesNotContain(reference.value());
        admissibility.askCompletion(Samples.SECRETARIAT, reference, stages.version(reference), "Il manque le plan.");
        assertThat(page("agent.region"))
                .bodyText()
                .contains("Compléter le dossier", "Relance automatique le 27 mars 2026")
                .doesNotContain("En attente des autres");
    }

    @Test
    void isFriendlyToWhoeverHasNothingToDo() {
        stages.submitted();
        assertThat(page("admin")).hasStatusOk().bodyText().contains("Rien ne vous attend", "exploitation du service");
    }

    /** Who installed the service finds a committee that is nobody's, until somebody describes it or a request is deposited. */
    @Test
    void leadsTheAdministratorToTheCommitteeThatIsNotDescribedYet() {
        assertThat(page("admin"))
                .bodyText()
                .contains("Décrire votre comité", "href=\"/administration/comite\"")
                .doesNotContain("Rien ne vous attend");
        assertThat(page("secretariat")).bodyText().doesNotContain("Décrire votre comité");
    }

    private List<String> names(Actor actor) {
        return worklist.of(actor, PageRequest.of(0, 25)).items().stream()
                .map(item -> item.task().name())
                .toList();
    }

    private MvcTestResult page(String username) {
        return mvc.get().uri("/a-faire").with(accounts.signedIn(username)).exchange();
    }
}
