package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.notification.DeliveryFigures;
import fr.crig.avis.notification.DeliveryLookup;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.LoggedPersons;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import fr.crig.avis.upkeep.BackupLookup;
import fr.crig.avis.upkeep.Durability;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
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
    void tellsWhatDoesNotWork() {
        stages.circulating();
        assertThat(page("admin"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ce qui ne va pas",
                        "Ce serveur n’exécute pas les étapes automatiques",
                        "Aucune étape en échec",
                        "Demande d’avis");
    }

    @Test
    void showsDisksAndHowManyRequestsFollowEachVersionOfAProcess() {
        stages.circulating();
        stages.submitted();
        assertThat(page("admin"))
                .bodyText()
                .contains("Fichiers en cours de réception")
                .containsPattern("[GMT]o.libres.sur.[0-9]")
                .containsPattern("Demande d’avis</th>\\s*<td[^>]*>[^<]+</td>\\s*<td[^>]*>2</td>");
    }

    @Test
    void tellsWhenTheDatabaseWasBackedUp(@Autowired JdbcClient jdbc) {
        assertThat(page("admin"))
                .bodyText()
                .contains(
                        this instanceof OperationsOnPostgresTest
                                ? "Aucune sauvegarde n’a encore été faite."
                                : "Rien ne sauvegarde cette base");
        String run = "insert into backup_run (ended_at, file_name, size_bytes, reason) values (?, ?, ?, ?)";
        OffsetDateTime night = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql(run)
                .params(night.minusHours(2), "crig-avis-a.zip", 2_000_000, null)
                .update();
        jdbc.sql(run)
                .params(night, null, null, "Pas de sauvegarde\u00a0: plus de place.")
                .update();
        assertThat(page("admin"))
                .bodyText()
                .contains(
                        "Dernière sauvegarde\u00a0:",
                        "(crig-avis-a.zip)",
                        "a échoué. Pas de sauvegarde\u00a0: plus de place.");
    }

    @Test
    void saysHowItIsBackedUpAtOnce() {
        boolean postgres = this instanceof OperationsOnPostgresTest;
        assertThat(page("admin")).bodyText().satisfies(body -> {
            assertThat(body.contains("systemctl start crig-avis-backup")).isEqualTo(postgres);
            assertThat(body).doesNotContain("Sauvegarder maintenant");
        });
        assertThat(mvc.post()
                        .uri("/administration/exploitation/sauvegarde")
                        .with(accounts.signedIn("admin"))
                        .with(csrf())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Le service ne sauvegarde pas cette base lui-même");
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
                .contains(
                        UNKNOWN,
                        "Accuser réception de la demande",
                        "abandonnée",
                        "NotVisible",
                        "Ce dont l’étape a besoin n’existe pas, ou plus")
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

    /** Pressed twice, or by two administrators. */
    @Test
    void givesOneTryHoweverOftenTheButtonIsPressed() {
        Job failed = failedJob();
        retry("admin", failed.getId());
        assertThat(retry("admin", failed.getId())).hasStatus3xxRedirection();
        assertThat(journal.of(UNKNOWN)).hasSize(1);
        assertThat(retryAll("admin")).hasStatus3xxRedirection();
        assertThat(journal.of(UNKNOWN)).hasSize(1);
        assertThat(page("admin")).bodyText().doesNotContain(">Relancer");
    }

    @Test
    void givesAllThatWereGivenUpOneMoreTry() {
        Job first = failedJob();
        Job second = failedJob("D-2026-0778");
        assertThat(page("admin")).bodyText().contains("2 étapes automatiques ont échoué", "Relancer toutes");
        assertThat(retryAll("secretariat")).hasStatus(403);
        assertThat(retryAll("admin")).hasStatus3xxRedirection();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(management
                        .createJobQuery()
                        .jobId(second.getId())
                        .withRetriesLeft()
                        .count())
                .isOne();
        assertThat(journal.of(UNKNOWN)).hasSize(1);
        assertThat(journal.of("D-2026-0778"))
                .extracting(JournalEntry::act, JournalEntry::detail)
                .containsExactly(tuple("operations.retried", "Accuser réception de la demande"));
        assertThat(first.getId()).isNotEqualTo(second.getId());
    }

    @Test
    void tellsWhatWaitsToBeSentAndWhatLeft(@Autowired Deliveries deliveries, @Autowired DeliveryLookup lookup) {
        stages.circulating();
        DeliveryFigures before = lookup.figures();
        assertThat(before.waiting()).isPositive().isEqualTo(deliveries.waiting());
        assertThat(before.waitingSince()).isEqualTo(clock.instant());
        assertThat(before.sent()).isZero();
        clock.advance(Duration.ofHours(2));
        assertThat(page("admin")).bodyText().contains("messages attendent, le plus ancien depuis plus d’une heure");
        deliveries.deliverDue();
        assertThat(lookup.figures()).isEqualTo(new DeliveryFigures(true, before.waiting(), 0, 0, null, 0));
        clock.advance(Duration.ofHours(25));
        assertThat(lookup.figures().sent()).isZero();
    }

    @Test
    void countsWhatNeverArrived(@Autowired JdbcClient jdbc, @Autowired DeliveryLookup lookup) {
        stages.submitted();
        jdbc.sql("update notice set state = 'REFUSED', next_attempt_at = null").update();
        assertThat(lookup.figures().undelivered()).isPositive();
        assertThat(page("admin")).bodyText().contains("arrivés\u00a0: le secrétariat peut");
    }

    /** However many rows it writes for itself. */
    @Test
    void seesWhichServersLive(@Autowired NodeBeat beat, @Autowired ServiceNodes nodes, @Autowired ThisNode self) {
        nodes.alive(new ServiceNode("autre:8080", "0.1.0", clock.instant(), clock.instant(), Duration.ofSeconds(-17)));
        clock.advance(ServiceNode.SILENCE);
        beat.beat();
        beat.beat();
        assertThat(nodes.all()).extracting(ServiceNode::name).containsExactlyInAnyOrder("autre:8080", self.name());
        assertThat(page("admin"))
                .bodyText()
                .contains("(celui-ci)", "Le serveur autre:8080 ne donne plus signe de vie", "sans signe de vie depuis")
                .contains("en retard de 17 s sur la base", "L’horloge du serveur " + self.name());
        clock.advance(Duration.ofDays(1));
        beat.beat();
        assertThat(nodes.all()).extracting(ServiceNode::name).containsExactly(self.name());
        nodes.stopped(self.name());
        assertThat(nodes.all()).isEmpty();
    }

    @Test
    void remembersWhatTheCheckOfTheJournalFound(@Autowired JournalCheckups checkups, @Autowired JdbcClient jdbc) {
        assertThat(page("admin")).bodyText().contains("il ne l’a pas encore fait");
        checkups.check();
        assertThat(page("admin")).bodyText().contains("Vérifié le 12 mars 2026", "Le journal est entier");
        jdbc.sql("delete from journal_pending").update();
        checkups.check();
        assertThat(checkups.last()).get().satisfies(last -> {
            assertThat(last.fault()).isEqualTo("UNSIGNED");
            assertThat(last.rank()).isPositive();
        });
        assertThat(page("admin"))
                .bodyText()
                .contains("Le journal n’est plus tel qu’il a été écrit", "n’a pas été écrite par le service");
    }

    /** Db-scheduler knows them by names of the code. */
    @Test
    void namesAllWorkThatComesBack(
            @Autowired List<RecurringTask<?>> tasks, @Autowired MessageSource messages, @Autowired JdbcClient jdbc) {
        assertThat(tasks)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(
                                messages.getMessage("operations.work." + task.getName(), null, Locale.FRENCH))
                        .isNotBlank());
        tasks.forEach(task -> jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, last_failure,
                                                     consecutive_failures)
                        values (?, 'recurring', ?, false, 1, ?, 2)""").params(task.getName(), now(), now()).update());
        assertThat(page("admin"))
                .bodyText()
                .contains("Un travail régulier du service a échoué", "2 échecs de suite", "jamais encore");
    }

    @Test
    void tellsTheVersionAndSinceWhenThisServerRuns() {
        assertThat(page("admin")).bodyText().containsPattern("Version \\d+\\.\\d+.* Ce serveur tourne depuis le \\d+");
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
                .doesNotContain(">" + meeting.subject());
    }

    /** In words: a drawing is not read by everybody. */
    @Test
    void tellsWhereARequestWaitsWithoutItsSubject() {
        Reference reference = stages.circulating();
        MvcTestResult where = whereabouts("admin", reference.value());
        assertThat(where)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Attend à l’étape «\u00a0Donner l’avis du signataire\u00a0» du parcours «\u00a0Circulation entre les signataires",
                        "data-waiting=\"userTask_giveOpinion",
                        "Schéma du parcours «\u00a0Demande d’avis")
                .doesNotContain(
                        Samples.form().project.title,
                        "Attend à l’étape «\u00a0Recueillir les avis",
                        "n’est plus réessayée");
        assertThat(whereabouts("secretariat", reference.value())).hasStatus(403);
    }

    @Test
    void tellsWhichStepOfARequestFailed() {
        failedJob();
        assertThat(page("admin")).bodyText().contains("parcours?sujet=" + UNKNOWN);
        assertThat(whereabouts("admin", UNKNOWN))
                .bodyText()
                .contains(
                        "L’étape «\u00a0Accuser réception de la demande\u00a0» du parcours «\u00a0Demande d’avis\u00a0» a échoué",
                        "data-failed=\"serviceTask_acknowledgeReceipt\"")
                .doesNotContain("Attend à l’étape", "data-waiting=");
    }

    @Test
    void saysThatNothingRunsUnderAReference() {
        assertThat(whereabouts("admin", "D-2026-9999"))
                .hasStatusOk()
                .bodyText()
                .contains("Rien n’est en cours sous «\u00a0D-2026-9999\u00a0»");
        assertThat(whereabouts("admin", "")).bodyText().doesNotContain("Rien n’est en cours");
    }

    /** Asked together, and again some seconds later. */
    @Test
    void countsForAWatchOutside(
            @Autowired MeterRegistry ofTheService,
            @Autowired DeliveryLookup lookup,
            @Autowired EngineRoom engine,
            @Autowired BackupLookup backups,
            @Autowired JdbcClient jdbc) {
        assertThat(ofTheService.find("crig.incidents.open").gauge()).isNotNull();
        var meters = new SimpleMeterRegistry();
        new ServiceMeters(lookup, engine, backups, clock).bindTo(meters);
        Job failed = failedJob();
        stages.submitted();
        clock.advance(Duration.ofMinutes(10));
        assertThat(meters.get("crig.incidents.open").gauge().value()).isOne();
        assertThat(meters.get("crig.notices.waiting").gauge().value())
                .isEqualTo(lookup.figures().waiting())
                .isPositive();
        assertThat(meters.get("crig.notices.oldest.seconds").gauge().value()).isEqualTo(600);
        management.setJobRetries(failed.getId(), 1);
        assertThat(meters.get("crig.incidents.open").gauge().value()).isOne();
        assertThat(meters.get("crig.backup.age.seconds").gauge().value()).isNaN();
        jdbc.sql("insert into backup_run (ended_at, file_name, size_bytes) values (?, 'crig-avis-a.zip', 1)")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusHours(2))
                .update();
        clock.advance(ServiceMeters.FRESH);
        assertThat(meters.get("crig.backup.age.seconds").gauge().value()).isEqualTo(2 * 3600 + 10);
        assertThat(meters.get("crig.incidents.open").gauge().value()).isZero();
        assertThat(meters.get("crig.jobs.due").gauge().value()).isOne();
    }

    /** The journal has them, with who did what; the log says what the service did. */
    @Test
    void writesNobodysNameIntoTheLog(@Autowired Deliveries deliveries) {
        try (var log = new LoggedPersons()) {
            Reference reference = stages.circulating();
            deliveries.runDue();
            failedJob();
            assertThat(get("membre.ign", "/administration/comptes/agent.region"))
                    .hasStatus(403);
            assertThat(get("secretariat", "/membres/personne.ign/absences")).hasStatus(404);
            assertThat(get("admin", "/demandes/" + reference)).hasStatus(404);
            assertThat(get("agent.ign", "/membres/membre.ign/absences")).hasStatus4xxClientError();
            log.assertNobodyIsNamed(accounts.people());
            assertThat(log.lines()).anyMatch(line -> line.contains("/administration/comptes/…"));
            assertThat(log.references()).contains(reference.value());
        }
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Job failedJob() {
        return failedJob(UNKNOWN);
    }

    /** Of a request that our tables do not know, whatever it is called. */
    private Job failedJob(String subject) {
        String instance = runtime.startProcessInstanceByKey("funding-request", subject, Map.of("reference", UNKNOWN))
                .getId();
        Job job = management
                .createJobQuery()
                .processDefinitionKey("funding-request")
                .processInstanceId(instance)
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

    private MvcTestResult whereabouts(String username, String subject) {
        return mvc.get()
                .uri("/administration/exploitation/parcours?sujet={subject}", subject)
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

    private MvcTestResult retryAll(String username) {
        return mvc.post()
                .uri("/administration/exploitation/relance")
                .with(accounts.signedIn(username))
                .with(csrf())
                .exchange();
    }
}
