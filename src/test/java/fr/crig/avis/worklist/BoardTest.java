package fr.crig.avis.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the secretariat sees at a glance, and whom it reminds. Today is the 12th of March 2026; opinions are due on 11 April. */
class BoardTest extends ApplicationTest {

    private static final int TO_THE_FIRST_LATE_DAY = 31;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineJobs jobs;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void countsWhereTheRequestsStandAndLeadsToEach() {
        Reference late = stages.circulating();
        clock.advanceDays(TO_THE_FIRST_LATE_DAY);
        stages.circulating();
        stages.submitted();

        assertThat(page("secretariat"))
                .bodyText()
                .containsPattern("etat=SUBMITTED\"><strong>1</strong>\\s+<span>à examiner")
                .containsPattern("etat=CIRCULATING\"><strong>2</strong>\\s+<span>en circulation")
                .contains("etat=CIRCULATING&amp;retard=true\">dont 1 en retard")
                .containsPattern("etat=READY\"><strong>0</strong>")
                .contains("/demandes/" + late + "/relance");
        assertThat(mvc.get().uri("/demandes?etat=CIRCULATING&retard=true").with(accounts.signedIn("secretariat")))
                .bodyText()
                .contains(late.value());
    }

    /** As in the list that the counter leads to. */
    @Test
    void countsNothingAsLateOnItsVeryDay() {
        Reference reference = stages.submitted();
        jdbc.sql("update funding_request set due = ? where reference = ?")
                .params(clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC), reference.value())
                .update();
        assertThat(page("secretariat")).bodyText().doesNotContain("en retard</a>");
        clock.advanceDays(1);
        assertThat(page("secretariat")).bodyText().contains("etat=SUBMITTED&amp;retard=true\">dont 1 en retard");
    }

    @Test
    void isTheSecretariatsAlone() {
        stages.circulating();
        clock.advanceDays(TO_THE_FIRST_LATE_DAY);
        for (String other : List.of("agent.region", "membre.ign", "admin")) {
            assertThat(page(other)).bodyText().doesNotContain("board__counts").doesNotContain("/relance");
        }
    }

    @Test
    void saysHowFarTheNextMeetingIs() {
        assertThat(page("secretariat")).bodyText().contains("Aucune réunion n’est prévue.");
        plan(20);
        assertThat(page("secretariat"))
                .bodyText()
                .contains("Prochaine réunion le mercredi 1er avril 2026 (dans 20 jours)", "pas encore convoquée");
    }

    @Test
    void remindsThoseWhoAreLateAndSaysToWhomAndWhen() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "OPENIG", "FAVORABLE");
        clock.advanceDays(TO_THE_FIRST_LATE_DAY);

        assertThat(remind("secretariat", reference)).hasRedirectedUrl("/a-faire");

        assertThat(journal.of(reference.value()))
                .last()
                .extracting(JournalEntry::act, JournalEntry::detail, JournalEntry::actorName)
                .containsExactly(
                        "reminder.opinion",
                        "IGN Occitanie, Préfecture de région, Région Occitanie",
                        Samples.SECRETARIAT.name());
        assertThat(remindersTo("membre.ign")).isEqualTo(1);
        assertThat(remindersTo("membre.openig")).isZero();
        assertThat(page("secretariat"))
                .bodyText()
                .contains("Dernière relance le")
                .doesNotContain("/relance");
    }

    @Test
    void remindsOnceADay() {
        Reference reference = stages.circulating();
        clock.advanceDays(TO_THE_FIRST_LATE_DAY);
        remind("secretariat", reference);

        assertThat(remind("secretariat", reference))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Une relance est déjà partie aujourd’hui");
        clock.advanceDays(1);
        assertThat(remind("secretariat", reference)).hasRedirectedUrl("/a-faire");
        assertThat(remindersTo("membre.ign")).isEqualTo(2);
    }

    @Test
    void remindsNobodyBeforeTheDueDateOrForSomebodyElse() {
        Reference reference = stages.circulating();
        assertThat(remind("secretariat", reference)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        clock.advanceDays(TO_THE_FIRST_LATE_DAY);
        for (String other : List.of("agent.region", "membre.ign", "admin")) {
            assertThat(remind(other, reference)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(remindersTo("membre.ign")).isZero();
    }

    @Test
    void comesBackToTheDossierFromWhereItWasAsked() {
        Reference reference = stages.circulating();
        assertThat(dossier(reference)).bodyText().doesNotContain("/relance");
        clock.advanceDays(TO_THE_FIRST_LATE_DAY);
        assertThat(dossier(reference))
                .bodyText()
                .containsSubsequence("Avis attendu de", "/relance", "Où en est la demande");
        assertThat(mvc.post()
                        .uri("/demandes/" + reference + "/relance")
                        .param("fromDossier", "true")
                        .with(csrf())
                        .with(accounts.signedIn("secretariat")))
                .hasRedirectedUrl("/demandes/" + reference);
    }

    @Test
    void tellsOfRemindersThatLeaveByThemselves() {
        Reference reference = stages.circulating();
        clock.advanceDays(TO_THE_FIRST_LATE_DAY + 3);
        jobs.runDue(reference.value());
        assertThat(journal.of(reference.value()))
                .extracting(JournalEntry::act, JournalEntry::detail)
                .contains(tuple("reminder.opinion", "IGN Occitanie"), tuple("reminder.escalated", "IGN Occitanie"));
    }

    @Test
    void tellsASubstituteThatItIsCalled() {
        stages.circulating();
        clock.advanceDays(TO_THE_FIRST_LATE_DAY);
        assertThat(page("suppleant.ign")).bodyText().doesNotContain("vous êtes sollicité");
        clock.advanceDays(2);
        assertThat(page("suppleant.ign")).bodyText().contains("Le titulaire n’a pas répondu", "vous êtes sollicité");
        assertThat(page("membre.ign")).bodyText().doesNotContain("vous êtes sollicité");
    }

    private void plan(int inDays) {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(inDays);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.link = "https://visio.example/crig";
        meetings.plan(Samples.SECRETARIAT, form);
    }

    private long remindersTo(String member) {
        return jdbc.sql("select count(*) from notice where recipient like ? and event like 'OPINION_REMINDED%'")
                .param(member + "@%")
                .query(Long.class)
                .single();
    }

    private MvcTestResult page(String username) {
        return mvc.get().uri("/a-faire").with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult dossier(Reference reference) {
        return mvc.get()
                .uri("/demandes/" + reference)
                .with(accounts.signedIn("secretariat"))
                .exchange();
    }

    private MvcTestResult remind(String username, Reference reference) {
        return mvc.post()
                .uri("/demandes/" + reference + "/relance")
                .with(csrf())
                .with(accounts.signedIn(username))
                .exchange();
    }
}
