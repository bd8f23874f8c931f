package fr.crig.avis.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.member.Absence;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Whom mails reach while a titulaire is absent, through a real mail server; today is the 12th of March 2026. On the 29th of
 * March Paris goes over to summer time.
 */
class SubstitutionTest extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final String TITULAIRE = "membre.ign@crig.example";
    private static final String SUBSTITUTE = "suppleant.ign@crig.example";
    private static final String MAILBOX = "ign@crig.example";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountDesk accountDesk;

    @Autowired
    private AbsenceDesk absences;

    @Autowired
    private Stages stages;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    @Qualifier("announceSubstitutionsTask")
    private RecurringTask<?> nightly;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void sendsWhatIsAskedToTheSubstituteFromTheFirstDayToTheLast() {
        absent("membre.ign", TODAY.plusDays(1), TODAY.plusDays(3));

        assertThat(askedAt("2026-03-12T22:59:00Z")).containsExactly(TITULAIRE);
        assertThat(askedAt("2026-03-12T23:00:00Z")).containsExactly(SUBSTITUTE);
        assertThat(askedAt("2026-03-15T22:59:00Z")).containsExactly(SUBSTITUTE);
        assertThat(askedAt("2026-03-15T23:00:00Z")).containsExactly(TITULAIRE);
    }

    @Test
    void countsDaysInParisWhenTheHourChanges() {
        LocalDate change = LocalDate.of(2026, 3, 29);
        absent("membre.ign", change, change);

        assertThat(askedAt("2026-03-28T22:59:00Z")).containsExactly(TITULAIRE);
        assertThat(askedAt("2026-03-28T23:00:00Z")).containsExactly(SUBSTITUTE);
        assertThat(askedAt("2026-03-29T21:59:00Z")).containsExactly(SUBSTITUTE);
        assertThat(askedAt("2026-03-29T22:00:00Z")).containsExactly(TITULAIRE);
    }

    @Test
    void asksTheSubstituteInThePlaceOfTheTitulaire() {
        absent("membre.ign", TODAY, TODAY);
        stages.circulating();
        deliveries.runDue();

        assertThat(mailbox.last(SUBSTITUTE, "Avis à donner").text())
                .contains("à la place du titulaire", "comme suppléant");
    }

    @Test
    void asksBothWhenTheSubstituteIsAbsentTooAndTheMailboxWhenThereIsNone() {
        absent("membre.ign", TODAY, TODAY);
        absent("suppleant.ign", TODAY, TODAY);
        assertThat(askedAt("2026-03-12T09:00:00Z")).containsExactlyInAnyOrder(TITULAIRE, SUBSTITUTE);

        accountDesk.disable("suppleant.ign", Samples.SECRETARIAT);
        assertThat(askedAt("2026-03-12T10:00:00Z")).containsExactly(MAILBOX);
    }

    @Test
    void remindsWhoeverIsThereOnThatDay() {
        absent("membre.ign", TODAY.plusDays(20), TODAY.plusDays(25));
        Reference reference = stages.circulating();
        clock.setDay(LocalDate.of(2026, 4, 4));
        jobs.runDue(reference.value());
        deliveries.runDue();

        assertThat(subjects(TITULAIRE)).noneMatch(subject -> subject.contains("Rappel"));
        assertThat(subjects(SUBSTITUTE)).anyMatch(subject -> subject.contains("Rappel"));
    }

    @Test
    void tellsTheSubstituteInTheNightWhatWaitsAndOnlyOnce() {
        Reference reference = stages.circulating();
        absent("membre.ign", TODAY.plusDays(1), TODAY.plusDays(3));
        clock.set(Instant.parse("2026-03-12T22:59:00Z"));
        runNightly();
        assertThat(substitutionMails()).isEmpty();

        clock.set(Instant.parse("2026-03-12T23:05:00Z"));
        runNightly();
        ReceivedMail mail = mailbox.last(SUBSTITUTE, "Vous remplacez le titulaire jusqu’au 15 mars 2026");
        assertThat(mail.text())
                .contains("Titulaire – IGN Occitanie", "http://localhost:8080/a-faire")
                .contains(reference + " – PCRS image de l’Aude, pour le 11 avril 2026");
        assertThat(subjects(TITULAIRE)).noneMatch(subject -> subject.contains("remplacez"));

        clock.advanceDays(1);
        runNightly();
        assertThat(substitutionMails()).hasSize(1);
    }

    @Test
    void tellsAtOnceWhenTheAbsenceBeginsToday() {
        stages.circulating();
        absent("membre.ign", TODAY, TODAY.plusDays(3));
        deliveries.runDue();

        assertThat(substitutionMails()).hasSize(1);
    }

    @Test
    void tellsNothingWhenNothingWaits() {
        absent("membre.ign", TODAY, TODAY.plusDays(3));
        runNightly();

        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void tellsNothingOfTheAbsenceOfASubstitute() {
        stages.circulating();
        absent("suppleant.ign", TODAY, TODAY.plusDays(3));
        runNightly();

        assertThat(substitutionMails()).isEmpty();
        assertThat(subjects(TITULAIRE)).noneMatch(subject -> subject.contains("remplacez"));
    }

    @Test
    void tellsNothingOfACancelledAbsenceAndNothingTwiceOfTheSameDays() {
        stages.circulating();
        cancel(absent("membre.ign", TODAY.plusDays(1), TODAY.plusDays(3)));
        clock.advanceDays(1);
        runNightly();
        assertThat(substitutionMails()).isEmpty();

        cancel(absent("membre.ign", TODAY.plusDays(1), TODAY.plusDays(3)));
        absent("membre.ign", TODAY.plusDays(1), TODAY.plusDays(3));
        runNightly();
        assertThat(substitutionMails()).hasSize(1);
    }

    @Test
    void writesOnTheWorkListWhoIsInCharge() {
        stages.circulating();
        assertThat(mvc.get().uri("/a-faire").with(accounts.signedIn("suppleant.ign")))
                .hasStatusOk()
                .bodyText()
                .contains("Le titulaire, Titulaire – IGN Occitanie, est en charge.", "PCRS image de l’Aude");

        absent("membre.ign", TODAY, LocalDate.of(2026, 4, 1));
        assertThat(mvc.get().uri("/a-faire").with(accounts.signedIn("suppleant.ign")))
                .bodyText()
                .contains("Vous remplacez le titulaire, Titulaire – IGN Occitanie, jusqu’au 1er avril 2026")
                .contains("PCRS image de l’Aude");
        assertThat(mvc.get().uri("/a-faire").with(accounts.signedIn("membre.ign")))
                .bodyText()
                .contains("Vous êtes déclaré absent jusqu’au 1er avril 2026");
        for (String other : List.of("membre.region", "agent.ign", "secretariat", "admin")) {
            assertThat(mvc.get().uri("/a-faire").with(accounts.signedIn(other)))
                    .bodyText()
                    .doesNotContain("titulaire", "absent");
        }
    }

    /** @return those of the IGN who were asked for the opinion on a request that began to circulate at this instant */
    private List<String> askedAt(String instant) {
        clock.set(Instant.parse(instant));
        Reference reference = stages.circulating();
        deliveries.runDue();
        return List.of(TITULAIRE, SUBSTITUTE, MAILBOX).stream()
                .filter(address -> subjects(address).stream()
                        .anyMatch(subject -> subject.contains("Avis à donner") && subject.contains(reference.value())))
                .toList();
    }

    private List<String> subjects(String address) {
        return mailbox.to(address).stream().map(ReceivedMail::subject).toList();
    }

    private List<String> substitutionMails() {
        return subjects(SUBSTITUTE).stream()
                .filter(subject -> subject.contains("Vous remplacez"))
                .toList();
    }

    private Absence absent(String username, LocalDate from, LocalDate until) {
        var form = new AbsenceForm();
        form.from = from;
        form.until = until;
        return absences.declare(Samples.SECRETARIAT, username, form);
    }

    private void cancel(Absence absence) {
        absences.cancel(Samples.SECRETARIAT, absence.username(), absence.id(), absence.version());
    }

    /** As db-scheduler does at five past midnight. */
    private void runNightly() {
        SchedulerClient client =
                SchedulerClient.Builder.create(dataSource, nightly).build();
        client.scheduleIfNotExists(nightly.instance(RecurringTask.INSTANCE), clock.instant());
        deliveries.runDue();
    }
}
