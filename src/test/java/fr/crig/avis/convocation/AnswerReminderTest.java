package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.support.ReceivedMail;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The secretariat reminds those who have not answered a convocation. */
class AnswerReminderTest extends ConvocationStory {

    private static final String OPENIG = "membre.openig@crig.example";
    private static final String REMINDER = "[CRIG] Rappel\u00a0: convocation à la réunion";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Journal journal;

    @Test
    void remindsThoseWhoseAnswerIsMissingAndSaysToWhomAndWhen() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", AnswerChoice.PRESENT);
        answer(meeting, "PREFECTURE", AnswerChoice.EXCUSED);
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .containsSubsequence("2 réponses sur 4", "#answers", "Réponse attendue de", remindPath(meeting));

        assertThat(remind("secretariat", meeting)).hasRedirectedUrl("/a-faire");

        assertThat(journal.of(meeting.subject()))
                .last()
                .extracting(JournalEntry::act, JournalEntry::detail, JournalEntry::actorName)
                .containsExactly("reminder.answer", "Région Occitanie, OPenIG", SECRETARIAT.name());
        assertThat(reminders(REGION)).hasSize(1);
        assertThat(reminders(OPENIG)).hasSize(1);
        assertThat(reminders(IGN)).isEmpty();
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Dernière relance le 12 mars 2026", "Région Occitanie, OPenIG")
                .doesNotContain(remindPath(meeting));
    }

    @Test
    void carriesTheConvocationInForceAndTheLinksOfTheAnswer() {
        Meeting meeting = convened(20);
        place(meeting);
        meeting = meetings.get(meeting.id());
        desk.sendAgenda(SECRETARIAT, meeting.id(), meeting.version());
        remind("secretariat", meeting);
        ReceivedMail mail = reminders(REGION).get(0);
        assertThat(mail.text())
                .contains("Votre organisme (Région Occitanie)", "n’a pas encore dit s’il y sera")
                .contains("/reponse?choix=present", "/reponse?choix=excuse", "de 14:00 à 17:00")
                .doesNotContain("PCRS", "D-2026");
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).isEqualTo(convocations.document(1, 1)));
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void asksWhoeverActsOnTheDayAsIsKnownNow() {
        Meeting meeting = convened(20);
        absent("membre.ign", 20);
        remind("secretariat", meeting);
        assertThat(reminders("suppleant.ign@crig.example")).hasSize(1);
        assertThat(reminders(IGN)).isEmpty();
    }

    @Test
    void remindsOnceADayAndThoseAgainWhoseAnswerFell() {
        Meeting meeting = convened(30);
        remind("secretariat", meeting);
        assertThat(remind("secretariat", meeting))
                .hasStatus(422)
                .bodyText()
                .contains("Une relance est déjà partie aujourd’hui");
        clock.advanceDays(1);
        answer(meeting, "REGION", AnswerChoice.PRESENT);
        assertThat(get("secretariat", "/a-faire")).bodyText().contains("Relancer", remindPath(meeting));
        assertThat(remind("secretariat", meeting)).hasRedirectedUrl("/a-faire");
        assertThat(reminders(OPENIG)).hasSize(2);
        assertThat(reminders(REGION)).hasSize(1);
        clock.advanceDays(1);
        Meeting moved = move(meeting, day(40), "");
        remind("secretariat", moved);
        assertThat(reminders(REGION)).as("an answer stands for its day alone").hasSize(2);
    }

    @Test
    void remindsNobodyWhenNobodyIsAwaited() {
        Meeting planned = meetingIn(60);
        assertThat(remind("secretariat", planned)).hasStatus(422).bodyText().contains("pas encore convoquée");
        assertThat(get("secretariat", "/reunions/" + planned.id())).bodyText().doesNotContain(remindPath(planned));
        Meeting meeting = convened(20);
        for (String signatory : List.of("PREFECTURE", "REGION", "IGN", "OPENIG")) {
            answer(meeting, signatory, AnswerChoice.PRESENT);
        }
        assertThat(remind("secretariat", meeting))
                .hasStatus(422)
                .bodyText()
                .contains("Tous les signataires ont répondu");
        Meeting begun = convened(30);
        beginOf(begun);
        assertThat(remind("secretariat", begun)).hasStatus(422).bodyText().contains("La réunion a commencé");
        assertThat(mailbox.to(OPENIG)).noneMatch(mail -> mail.subject().contains("Rappel"));
    }

    @Test
    void isTheSecretariatsAlone() {
        Meeting meeting = convened(20);
        for (String other : List.of("membre.ign", "agent.region", "admin")) {
            assertThat(remind(other, meeting)).hasStatus(404);
            assertThat(get(other, "/a-faire")).bodyText().doesNotContain("/relance");
        }
        assertThat(get("membre.ign", "/reunions/" + meeting.id())).bodyText().doesNotContain("/relance", "#answers");
        assertThat(reminders(OPENIG)).isEmpty();
    }

    private List<ReceivedMail> reminders(String address) {
        return mails(address).stream()
                .filter(mail -> mail.subject().startsWith(REMINDER))
                .toList();
    }

    private static String remindPath(Meeting meeting) {
        return "/reunions/" + meeting.id() + "/relance";
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult remind(String username, Meeting meeting) {
        return mvc.post()
                .uri(remindPath(meeting))
                .with(csrf())
                .with(accounts.signedIn(username))
                .exchange();
    }
}
