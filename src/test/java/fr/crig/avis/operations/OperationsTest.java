package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import fr.crig.avis.upkeep.Durability;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the administrator sees of a failed step, and does about it. */
class OperationsTest extends ApplicationTest {

    /** A request that our tables do not know: its first step fails. */
    private static final String UNKNOWN = "D-2026-0777";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Journal journal;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private Durability durability;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void tellsThatAllIsWell() {
        stages.circulating();
        assertThat(page("admin"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune étape en échec", "n’exécute pas les étapes automatiques", "Demande d’avis");
    }

    /** The tests' PostgreSQL is one that forgets at a power cut. */
    @Test
    void warnsOfADatabaseThatForgets() {
        boolean forgets = durability.switchedOff().contains("fsync");
        assertThat(forgets).isEqualTo(this instanceof OperationsOnPostgresTest);
        String warning = "PostgreSQL est réglé avec fsync = off";
        assertThat(page("admin"))
                .bodyText()
                .satisfies(body -> assertThat(body.contains(warning)).isEqualTo(forgets));
    }

    @Test
    void showsAFailedStepWithoutTheWordsOfItsError() {
        failedJob();
        assertThat(page("admin"))
                .bodyText()
                .contains(UNKNOWN, "Accuser réception de la demande", "abandonnée", "NotVisible")
                .doesNotContain("Not visible", "at fr.crig", "at org.");
    }

    @Test
    void givesAFailedStepOneMoreTryAndNotesWhoDid() {
        Job failed = failedJob();
        assertThat(retry("admin", failed.getId())).hasStatus3xxRedirection();
        assertThat(management
                        .createJobQuery()
                        .jobId(failed.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
        assertThat(journal.of(UNKNOWN))
                .extracting(JournalEntry::act, JournalEntry::username)
                .containsExactly(tuple("operations.retried", "admin"));
    }

    /** It belongs to no request, and to no model. */
    @Test
    void showsThatTheEngineCouldNotCleanItsHistory(@Autowired HistoryService history, @Autowired JdbcClient jdbc) {
        Job job = history.cleanUpHistoryAsync(true);
        jdbc.sql("update act_ru_job set exception_msg_ = 'words', retries_ = 0 where id_ = ?")
                .param(job.getId())
                .update();
        assertThat(page("admin"))
                .hasStatusOk()
                .bodyText()
                .contains("Moteur du service", "Nettoyer l’historique", "abandonnée")
                .doesNotContain("words<");
        assertThat(retry("admin", job.getId())).hasStatus3xxRedirection();
    }

    @Test
    void saysThatAStepIsNoLongerInTrouble() {
        assertThat(retry("admin", "gone")).hasStatus(422).bodyText().contains("n’est plus en échec");
    }

    @Test
    void isClosedToEverybodyElse() {
        assertThat(page("secretariat")).hasStatus(403);
        assertThat(retry("membre.ign", "gone")).hasStatus(403);
    }

    @Test
    void tellsWhichLibrariesGetNoFreeFixAndServesTheirListToNobody() {
        assertThat(page("admin"))
                .bodyText()
                .contains("Spring Security 6.5.", "30 juin 2026", "spring-security-web", "Camunda 7.24.0");
        for (String address :
                List.of("/META-INF/sbom/application.cdx.json", "/assets/META-INF/sbom/application.cdx.json")) {
            assertThat(mvc.get().uri(address).with(accounts.signedIn("admin"))).hasStatus(404);
        }
        assertThat(mvc.get().uri("/actuator/sbom/application").with(accounts.signedIn("admin")))
                .doesNotHave(new Condition<>(answer -> answer.getResponse().getStatus() == 200, "an answer"));
    }

    @Test
    void namesTheMeetingOfAFailedStep() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(40);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse";
        Meeting meeting = meetings.plan(Samples.SECRETARIAT, form);
        failedJob(meeting.subject());
        assertThat(page("admin"))
                .bodyText()
                .contains("Réunion du mardi 21 avril 2026")
                .doesNotContain(meeting.subject());
    }

    private Job failedJob() {
        return failedJob(UNKNOWN);
    }

    /** Of a request that our tables do not know, whatever it is called. */
    private Job failedJob(String subject) {
        runtime.startProcessInstanceByKey("funding-request", subject, Map.of("reference", UNKNOWN));
        Job job = management
                .createJobQuery()
                .processDefinitionKey("funding-request")
                .singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
        management.setJobRetries(job.getId(), 0);
        return job;
    }

    private MvcTestResult page(String username) {
        return mvc.get()
                .uri("/administration/exploitation")
                .with(accounts.signedIn(username))
                .exchange();
    }

    private MvcTestResult retry(String username, String id) {
        return mvc.post()
                .uri("/administration/exploitation/{id}/relance", id)
                .with(accounts.signedIn(username))
                .with(csrf())
                .exchange();
    }
}
