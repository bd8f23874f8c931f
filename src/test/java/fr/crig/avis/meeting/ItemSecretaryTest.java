package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.deliberation.ItemSecretaryDesk;
import fr.crig.avis.deliberation.SecretaryForm;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A request of the signatory that holds the secretariat: another one acts as its secretary. */
class ItemSecretaryTest extends MeetingStory {

    @Autowired
    private ItemSecretary secretaries;

    @Autowired
    private ItemSecretaryDesk secretaryDesk;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private OpinionReader opinionReader;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void isTheSecretariatItselfForARequestOfAnybodyElse() {
        Reference reference = ready();
        assertThat(secretaries.signatoryOf(reference)).isEmpty();
        assertThat(secretaries.groupOf(reference)).isEqualTo("SECRETARIAT");
        place(reference, meetingIn(20));
        assertThat(groupsOf("userTask_recordDeliberation")).containsExactly("SECRETARIAT");
        assertThat(get("secretariat", "/demandes/" + reference + "/secretaire")).hasStatus(404);
    }

    @Test
    void isAnotherSignatoryWhenTheSecretariatsOwnIsRecused() {
        Reference reference = recused("OPENIG");
        assertThat(secretaries.signatoryOf(reference)).contains("PREFECTURE");
        place(reference, meetingIn(20));
        assertThat(groupsOf("userTask_recordDeliberation")).containsExactly("MEMBER_PREFECTURE");
        assertThatThrownBy(() -> secretaries.ensure(SECRETARIAT, reference)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> secretaries.ensure(Samples.member("IGN"), reference))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> secretaries.ensure(Samples.agent("PREFECTURE"), reference))
                .isInstanceOf(NotVisible.class);
        secretaries.ensure(Samples.member("PREFECTURE"), reference);
    }

    @Test
    void isAnotherSignatoryWhenTheApplicantHasTheSiretOfTheSecretariatsOwn() {
        RequestForm form = Samples.form();
        form.applicant.siret = "39977778800049";
        Reference reference = ready(form);
        assertThat(secretaries.signatoryOf(reference)).contains("PREFECTURE");
    }

    @Test
    void isTheFirstThatIsNeitherRecusedNorTheOneThatReceivedTheRequest() {
        assertThat(secretaries.signatoryOf(recused("OPENIG", "PREFECTURE"))).contains("IGN");
        assertThat(secretaries.signatoryOf(recused("OPENIG", "PREFECTURE", "IGN")))
                .contains("REGION");
        assertThat(secretaries.signatoryOf(recused("OPENIG", "PREFECTURE", "IGN", "REGION")))
                .isEmpty();
    }

    @Test
    void recordsWhatIsDecidedInThePlaceOfTheSecretariat() {
        Reference reference = recused("OPENIG");
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        begin(meeting);
        assertThat(get("membre.prefecture", "/demandes/" + reference + "/deliberation"))
                .hasRedirectedUrl("/reunions/" + meeting.id() + "/seance/" + reference);
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Secrétaire\u00a0: Préfecture de région", "Retirer")
                .doesNotContain("Délibérer sur " + reference);
        assertThat(get("membre.prefecture", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Délibérer sur " + reference)
                .doesNotContain("Retirer");
        record(reference, "OPENIG");
        assertThat(deliberated.decided(reference).decision().recused()).containsExactly("OPENIG");
    }

    @Test
    void isChangedByTheSecretariatAndItsTasksFollow() {
        Reference reference = recused("OPENIG");
        place(reference, meetingIn(20));
        secretaryDesk.change(SECRETARIAT, reference, form(reference, "IGN"));
        assertThat(groupsOf("userTask_recordDeliberation")).containsExactly("MEMBER_IGN");
        secretaries.ensure(Samples.member("IGN"), reference);
        assertThatThrownBy(() -> secretaries.ensure(Samples.member("PREFECTURE"), reference))
                .isInstanceOf(NotVisible.class);
        Meeting meeting = meetings.get(meetingOf(reference));
        agenda.remove(SECRETARIAT, meeting.id(), version(meeting), reference.value());
        assertThat(groupsOf("userTask_placeOnAgenda")).containsExactly("SECRETARIAT");
        place(reference, meeting);
        assertThat(groupsOf("userTask_recordDeliberation")).containsExactly("MEMBER_IGN");
    }

    @Test
    void isNeverASignatoryOnTheApplicantsSide() {
        Reference reference = recused("OPENIG", "IGN");
        for (String signatory : List.of("IGN", "OPENIG", "", "NOBODY")) {
            assertThatThrownBy(() -> secretaryDesk.change(SECRETARIAT, reference, form(reference, signatory)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("refusal.secretary.applicantSide");
        }
        assertThatThrownBy(() -> secretaryDesk.change(Samples.member("REGION"), reference, form(reference, "REGION")))
                .isInstanceOf(NotVisible.class);
        assertThat(secretaries.signatoryOf(reference)).contains("PREFECTURE");
    }

    @Test
    void isNotChangedFromAnOldPageNorOnceTheRequestIsOver() {
        Reference reference = recused("OPENIG");
        SecretaryForm old = form(reference, "REGION");
        secretaryDesk.change(SECRETARIAT, reference, form(reference, "IGN"));
        assertThatThrownBy(() -> secretaryDesk.change(SECRETARIAT, reference, old))
                .isInstanceOf(ChangedMeanwhile.class);
        requestDesk.withdraw(
                Samples.agent("REGION"), reference, request(reference).version(), "Abandon");
        assertThatThrownBy(() -> secretaryDesk.change(SECRETARIAT, reference, form(reference, "REGION")))
                .hasMessageContaining("refusal.meeting.requestMovedOn");
    }

    @Test
    void isShownOnTheDossierAndChangedOnItsPage() {
        Reference reference = recused("OPENIG");
        String dossier = "/demandes/" + reference;
        assertThat(get("membre.ign", dossier))
                .hasStatusOk()
                .bodyText()
                .contains("Secrétaire de ce dossier")
                .doesNotContain("Choisir un autre signataire");
        assertThat(get("secretariat", dossier)).bodyText().contains("Choisir un autre signataire");
        String page = dossier + "/secretaire";
        assertThat(get("membre.prefecture", page)).hasStatus(404);
        assertThat(get("secretariat", page))
                .hasStatusOk()
                .bodyText()
                .containsPattern("id=\"signatory-PREFECTURE\"[^>]*checked")
                .doesNotContain("signatory-OPENIG\"");
        assertThat(send(page, "OPENIG"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce signataire se déporte, ou il est le porteur");
        assertThat(send(page, "REGION")).hasRedirectedUrl(dossier);
        assertThat(secretaries.signatoryOf(reference)).contains("REGION");
    }

    @Test
    void leavesTheSecretariatWithoutTheOpinionsUntilTheAvisIsNotified() {
        Reference reference = recused("OPENIG");
        assertThat(opinionReader.visibleTo(SECRETARIAT, request(reference)).test("IGN"))
                .isFalse();
        assertThat(opinionReader
                        .visibleTo(Samples.member("PREFECTURE"), request(reference))
                        .test("IGN"))
                .isTrue();
        assertThat(get("secretariat", "/demandes/" + reference)).bodyText().doesNotContain("Une remarque de l’IGN");
        assertThat(get("membre.prefecture", "/demandes/" + reference))
                .bodyText()
                .contains("Une remarque de l’IGN");

        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        begin(meeting);
        record(reference, "OPENIG");
        assertThat(get("secretariat", "/demandes/" + reference)).bodyText().doesNotContain(TEXT);
        jobs.runDue(reference.value());
        assertThat(get("secretariat", "/demandes/" + reference)).bodyText().contains(TEXT, "Une remarque de l’IGN");
    }

    /** These recuse themselves; the others are favourable. */
    private Reference recused(String... signatories) {
        Reference reference = stages.circulating();
        for (String signatory : List.of("PREFECTURE", "REGION", "IGN", "OPENIG")) {
            boolean recused = List.of(signatories).contains(signatory);
            var form = new OpinionForm();
            form.link = recused ? "APPLICANT" : "NONE";
            form.stance = recused ? "" : "FAVORABLE";
            form.reasons = signatory.equals("IGN") ? "Une remarque de l’IGN" : "";
            opinions.give(Samples.member(signatory), reference, form);
            jobs.runDue(reference.value());
        }
        return reference;
    }

    private SecretaryForm form(Reference reference, String signatory) {
        var form = new SecretaryForm();
        form.version = jdbc.sql("select version from item_secretary where reference = :reference")
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
        form.signatory = signatory;
        return form;
    }

    private List<String> groupsOf(String task) {
        Task waiting = tasks.createTaskQuery().taskDefinitionKey(task).singleResult();
        return tasks.getIdentityLinksForTask(waiting.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private MvcTestResult get(String username, String page) {
        return mvc.get().uri(page).with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult send(String page, String signatory) {
        return mvc.post()
                .uri(page)
                .with(accounts.signedIn("secretariat"))
                .with(csrf())
                .param("version", "0")
                .param("signatory", signatory)
                .exchange();
    }
}
