package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.notification.IncidentMails;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever runs the service need not look at its page to know that something is stuck. */
class IncidentMailsTest extends ApplicationTest {

    private static final String ADMIN = "admin@crig.example";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void tellTheAdministratorAloneWhichStepOfWhichRequestFailed() {
        Reference reference = stages.circulating();
        deliveries.runDue();
        giveUp(reminders(reference).get(0));
        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("Une étape a échoué", reference.value());
            assertThat(mail.text())
                    .contains(
                            "«\u00a0Relance de retard\u00a0»",
                            "n’est plus réessayée",
                            "/administration/exploitation/parcours?sujet=" + reference)
                    .doesNotContain(Samples.form().project.title, "Préfecture", "IGN", "membre");
        });
    }

    @Test
    void tellOnceARequestAndAStepUntilItIsMended() {
        List<Job> reminders = reminders(stages.circulating());
        deliveries.runDue();
        giveUp(reminders.get(0));
        giveUp(reminders.get(1));
        assertThat(told()).hasSize(1);
        management.setJobRetries(reminders.get(0).getId(), 1);
        giveUp(reminders.get(0));
        assertThat(told()).as("tried again in vain").hasSize(1);
        management.setJobRetries(reminders.get(0).getId(), 1);
        management.setJobRetries(reminders.get(1).getId(), 1);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        giveUp(reminders.get(2));
        assertThat(told()).as("another, after all were mended").hasSize(2);
    }

    /** One fault that breaks many requests is one mail, and one an hour for all the others. */
    @Test
    void tellOfManyInOneMailAnHour(@Autowired IncidentMails mails) {
        List<Reference> broken = List.of(stages.circulating(), stages.circulating(), stages.circulating());
        deliveries.runDue();
        for (Reference reference : broken) {
            management.createJobQuery().timers().activityId("timer_lateOpinionReminder").list().stream()
                    .filter(job -> reference.value().equals(subject(job)))
                    .findFirst()
                    .ifPresent(this::giveUp);
        }
        assertThat(told()).hasSize(1);
        mails.tellHeld();
        assertThat(told()).as("within the hour").hasSize(1);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        mails.tellHeld();
        mails.tellHeld();
        assertThat(told()).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.subject()).contains("D’autres étapes ont échoué");
            assertThat(mail.text())
                    .contains(
                            "2 autres étapes ont échoué",
                            broken.get(1) + " (Relance de retard)",
                            broken.get(2) + " (Relance de retard)",
                            "/administration/exploitation")
                    .doesNotContain(broken.get(0).value());
        });
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        mails.tellHeld();
        assertThat(told()).as("nothing more failed").hasSize(2);
    }

    private String subject(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    @Test
    void areKeptOnlyIfTheEngineKeepsTheIncident() {
        String instance = runtime.startProcessInstanceByKey(
                        "funding-request", "D-2026-0777", Map.of("reference", "D-2026-0777"))
                .getId();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();
        for (int tries = job.getRetries(); tries > 0; tries--) {
            assertThat(told()).isEmpty();
            assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
        }
        assertThat(runtime.createIncidentQuery().count()).isOne();
        assertThat(told())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Accuser réception de la demande", "D-2026-0777"));
    }

    @Test
    void tellOfTheEnginesOwnWorkToo(@Autowired HistoryService history) {
        giveUp(history.cleanUpHistoryAsync(true));
        assertThat(told())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("Nettoyer l’historique", "/administration/exploitation"));
    }

    private List<Job> reminders(Reference reference) {
        List<Job> reminders = management
                .createJobQuery()
                .timers()
                .activityId("timer_lateOpinionReminder")
                .list();
        assertThat(reminders).as("one for each signatory of %s", reference).hasSizeGreaterThan(2);
        return reminders;
    }

    private void giveUp(Job job) {
        management.setJobRetries(job.getId(), 0);
    }

    private List<ReceivedMail> told() {
        deliveries.deliverDue();
        return mailbox.to(ADMIN);
    }
}
