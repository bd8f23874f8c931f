package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.support.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a convocation and of its answers, asked as a browser without JavaScript would. */
class ConvocationPagesTest extends ConvocationStory {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsWhatWillLeaveAndToWhom() {
        Meeting meeting = meetingWithAgenda(12);

        assertThat(get("secretariat", convocation(meeting)))
                .hasStatusOk()
                .bodyText()
                .contains("La convocation aurait dû partir le 9 mars 2026")
                .contains("de 14:00 à 17:00", "Hôtel de Région, Toulouse ; salle 2")
                .contains("D-2026-0001", "PCRS image de l’Aude", "vers 14:00, 30 minutes")
                .contains("titulaire (membre.ign@crig.example)")
                .doesNotContain("Motif de l’urgence", "sans ordre du jour");
    }

    @Test
    void warnsOfNothingInTimeAndOfALongAgenda() {
        assertThat(get("secretariat", convocation(meetingWithAgenda(15))))
                .bodyText()
                .doesNotContain("La convocation aurait dû partir");
        Meeting packed = meetingIn(20);
        for (int items = 0; items < 7; items++) {
            place(packed);
        }
        assertThat(get("secretariat", convocation(packed))).bodyText().contains("L’ordre du jour dépasse la durée");
    }

    @Test
    void asksForAReasonAndForATickAndKeepsWhatWasTyped() {
        Meeting meeting = meetingIn(3);
        assertThat(get("secretariat", convocation(meeting)))
                .bodyText()
                .contains("Motif de l’urgence", "moins de 5 jours", "Convoquer sans ordre du jour");
        assertThat(send(meeting, "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("donnez le motif de l’urgence", "cochez la case pour convoquer sans ordre du jour");
        assertThat(send(meeting, "reason", "Urgent avant le 20 mars"))
                .hasStatus(422)
                .bodyText()
                .contains("Urgent avant le 20 mars")
                .doesNotContain("donnez le motif");
        assertThat(send(meeting, "reason", "Urgent avant le 20 mars", "withoutAgenda", "true"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/reunions/" + meeting.id());
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Motif\u00a0: Urgent avant le 20 mars", "Lire (PDF)", "Sans réponse");
    }

    @Test
    void isAnsweredFromTheHeadOfTheMeeting() {
        Meeting meeting = convened(20);
        String page = "/reunions/" + meeting.id();
        assertThat(get("membre.ign", page))
                .bodyText()
                .containsSubsequence(
                        "aucune réponse sur 4",
                        "le comité se réunit",
                        ", le mercredi 1er avril 2026",
                        "Vous répondez à la convocation au nom de l’IGN Occitanie.",
                        page + "/reponse",
                        "Sur cette page");
        assertThat(get("secretariat", page)).bodyText().doesNotContain("Vous répondez");
    }

    @Test
    void saysThatSomebodyChangedTheMeetingMeanwhile() {
        Meeting meeting = meetingWithAgenda(20);
        place(meeting);
        assertThat(send(meeting)).hasStatus(409);
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.AGENDA_OPEN);
    }

    @Test
    void showsAReasonThatCameTooLateBesideTheOneThatLeft() {
        Meeting meeting = meetingIn(3);
        send(meeting, "reason", "Urgent avant le 20 mars", "withoutAgenda", "true");
        assertThat(send(meeting, "reason", "Urgent avant le 25 mars", "withoutAgenda", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("Motif\u00a0: Urgent avant le 20 mars", "<dd>Urgent avant le 25 mars</dd>");
    }

    @Test
    void offersTheChangedAgendaOnceConvened() {
        Meeting meeting = convened(20);
        assertThat(get("secretariat", convocation(meeting))).bodyText().doesNotContain("Envoyer l’ordre du jour");
        place(meeting);
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("L’ordre du jour a changé depuis le dernier envoi", "Envoyer l’ordre du jour modifié");
        assertThat(post(
                        "secretariat",
                        convocation(meeting) + "/ordre-du-jour",
                        "version",
                        "" + meetings.get(meeting.id()).version()))
                .hasStatus3xxRedirection();
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Ordre du jour modifié")
                .doesNotContain("a changé depuis le dernier envoi");
    }

    @Test
    void keepsTheConvocationToTheSecretariatAndItsDocumentToThoseConcerned() {
        Meeting meeting = convened(20);
        assertThat(get("membre.ign", convocation(meeting))).hasStatus(404);
        assertThat(post("membre.ign", convocation(meeting), "version", "0")).hasStatus(404);
        String document = "/reunions/" + meeting.id() + "/convocations/0.pdf";
        assertThat(get("membre.ign", document)).hasStatusOk().hasContentType("application/pdf");
        assertThat(get("agent.region", document)).hasStatusOk();
        assertThat(get("admin", document)).hasStatus(404);
        assertThat(get("membre.ign", "/reunions/" + meeting.id() + "/convocations/1.pdf"))
                .hasStatus(404);
        assertThat(get("secretariat", "/reunions/999/convocation")).hasStatus(404);
    }

    @Test
    void givesTheEntryOfTheInvitationForOnesOwnCalendar() {
        Meeting meeting = meetingWithAgenda(20);
        String entry = "/reunions/" + meeting.id() + "/reunion.ics";
        assertThat(get("membre.ign", entry)).as("nothing keeps it in step yet").hasStatus(404);
        assertThat(get("membre.ign", "/reunions/" + meeting.id())).bodyText().doesNotContain(entry);
        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false));
        for (String reader : List.of("membre.ign", "agent.region", "secretariat")) {
            assertThat(get(reader, "/reunions/" + meeting.id()))
                    .bodyText()
                    .contains("Ajouter à mon agenda (.ics)", entry);
            assertThat(get(reader, entry)).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        }
        assertThat(get("admin", entry)).hasStatus(404);
        assertThat(get("membre.ign", entry))
                .hasHeader("Content-Disposition", "attachment; filename=\"reunion-2026-04-01.ics\"");
        assertTheEntryIs(entry, "CONFIRMED");

        move(meetings.get(meeting.id()), day(40), "");
        assertTheEntryIs(entry, "CONFIRMED");
        assertThat(entry(entry).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-04-21T12:00:00Z"));
        meetingDesk.cancel(SECRETARIAT, meeting.id(), meetings.get(meeting.id()).version(), "Faute de dossiers");
        assertTheEntryIs(entry, "CANCELLED");
        assertThat(get("membre.ign", "/reunions/" + meeting.id())).bodyText().doesNotContain(entry);
    }

    /** Of the last mail to the member of the IGN: a program that has both keeps one. Nobody is invited by it. */
    private void assertTheEntryIs(String path, String status) {
        List<ReceivedMail> mails = mails(IGN);
        VEvent mailed = calendar(mails.get(mails.size() - 1)).getEvents().get(0);
        VEvent taken = entry(path);
        assertThat(taken.getUid()).isEqualTo(mailed.getUid());
        assertThat(taken.getSequence()).isEqualTo(mailed.getSequence());
        assertThat(taken.getDateStart()).isEqualTo(mailed.getDateStart());
        assertThat(taken.getStatus().getValue()).isEqualTo(status);
        assertThat(taken.getOrganizer().getEmail()).isEqualTo("secretariat@crig.example");
        assertThat(taken.getAttendees()).isEmpty();
    }

    private VEvent entry(String path) {
        ICalendar calendar = Biweekly.parse(new String(
                        get("agent.region", path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .first();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        return calendar.getEvents().get(0);
    }

    @Test
    void wantsAReasonOnThePageThatMovesAMeetingOfThoseConvened() {
        Meeting planned = meetingIn(30);
        assertThat(get("secretariat", "/reunions/" + planned.id() + "/modification"))
                .bodyText()
                .doesNotContain("Motif du délai réduit");
        Meeting meeting = convened(20);
        String page = "/reunions/" + meeting.id() + "/modification";
        assertThat(get("secretariat", page)).bodyText().contains("Motif du délai réduit", "chaque changement");
        assertThat(post(
                        "secretariat",
                        page,
                        "version",
                        "" + meeting.version(),
                        "day",
                        "2026-03-14",
                        "startsAt",
                        "14:00",
                        "endsAt",
                        "17:00",
                        "place",
                        "Toulouse"))
                .hasStatus(422)
                .bodyText()
                .contains("laisse moins de 5 jours aux signataires convoqués");
    }

    /** Mail filters follow the links of a mail: nothing may come of it. */
    @Test
    void preselectsTheChoiceOfTheLinkAndChangesNothing() {
        Meeting meeting = convened(20);
        assertThat(get("membre.ign", answer(meeting) + "?choix=distance"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"REMOTE\"[^>]*checked=\"checked\"")
                .contains("Confirmer la réponse");
        assertThat(get("membre.ign", answer(meeting) + "?choix=n-importe-quoi")).hasStatusOk();
        assertThat(answers.versions(meeting.id())).isEmpty();
    }

    @Test
    void takesAnAnswerAndShowsItToEverybodyWhoReadsTheMeeting() {
        Meeting meeting = convened(20);
        assertThat(reply("membre.ign", meeting, "IGN", 0, "REPRESENTED", "REGION"))
                .hasStatus3xxRedirection();
        assertThat(get("agent.openig", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Représenté par un autre signataire", "(Région Occitanie)")
                .doesNotContain("Noter une réponse", "À donner de nouveau")
                .satisfies(page -> assertThat(page.split("Sans réponse", -1)).hasSize(1 + 3));
        assertThat(get("membre.region", answer(meeting)))
                .bodyText()
                .contains("Votre organisme représente IGN Occitanie");
        assertThat(get("membre.openig", answer(meeting))).bodyText().doesNotContain("<option value=\"REGION\"");
    }

    @Test
    void saysWhyAMandateCannotBeAndKeepsTheChoice() {
        Meeting meeting = convened(20);
        reply("membre.ign", meeting, "IGN", 0, "REPRESENTED", "REGION");
        assertThat(reply("membre.openig", meeting, "OPENIG", 0, "REPRESENTED", "REGION"))
                .hasStatus(422)
                .bodyText()
                .contains("Région Occitanie représente déjà IGN Occitanie");
        assertThat(reply("membre.openig", meeting, "OPENIG", 0, "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une des valeurs");
    }

    @Test
    void showsWhatWasAnsweredMeanwhileAndTakesTheSecondAttempt() {
        Meeting meeting = convened(20);
        reply("membre.ign", meeting, "IGN", 0, "PRESENT", "");
        assertThat(reply("suppleant.ign", meeting, "IGN", 0, "EXCUSED", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Réponse donnée", "name=\"seenNumber\" value=\"1\"");
        assertThat(reply("suppleant.ign", meeting, "IGN", 1, "EXCUSED", "")).hasStatus3xxRedirection();
        assertThat(expected(meeting, "IGN").last().choice()).isEqualTo(AnswerChoice.EXCUSED);
    }

    @Test
    void refusesAnswersOnceTheMeetingBegan() {
        Meeting meeting = convened(20);
        beginOf(meeting);
        assertThat(get("membre.ign", answer(meeting) + "?choix=present"))
                .hasStatusOk()
                .bodyText()
                .contains("les réponses à la convocation sont closes")
                .doesNotContain("Confirmer la réponse");
        assertThat(reply("membre.ign", meeting, "IGN", 0, "PRESENT", ""))
                .hasStatus(422)
                .bodyText()
                .contains("les réponses à la convocation sont closes");
        assertThat(answers.versions(meeting.id())).isEmpty();
    }

    @Test
    void asksAgainAfterAMove() {
        Meeting meeting = convened(20);
        reply("membre.ign", meeting, "IGN", 0, "PRESENT", "");
        move(meeting, day(40), "");
        assertThat(get("membre.ign", answer(meeting))).bodyText().contains("La réponse donnée auparavant ne vaut plus");
        assertThat(get("secretariat", "/reunions/" + meeting.id())).bodyText().contains("À donner de nouveau");
    }

    @Test
    void letsTheSecretariatNoteWhatItWasTold() {
        Meeting meeting = convened(20);
        assertThat(get("secretariat", "/reunions/" + meeting.id())).bodyText().contains("Noter une réponse");
        assertThat(get("secretariat", answer(meeting) + "?signataire=IGN"))
                .hasStatusOk()
                .bodyText()
                .contains("IGN Occitanie");
        assertThat(reply("secretariat", meeting, "IGN", 0, "EXCUSED", "")).hasStatus3xxRedirection();
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("reçue autrement et notée le 12 mars 2026");
    }

    @Test
    void isForThoseWhoAnswer() {
        Meeting meeting = convened(20);
        assertThat(get("agent.ign", answer(meeting)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/reunions/" + meeting.id());
        assertThat(get("secretariat", answer(meeting))).hasStatus3xxRedirection();
        assertThat(get("membre.ign", answer(meeting) + "?signataire=REGION")).hasStatus(404);
        assertThat(get("secretariat", answer(meeting) + "?signataire=INCONNU")).hasStatus(404);
        assertThat(reply("membre.ign", meeting, "REGION", 0, "PRESENT", "")).hasStatus(404);
        assertThat(get("membre.ign", "/reunions/999/reponse")).hasStatus(404);
    }

    private static String convocation(Meeting meeting) {
        return "/reunions/" + meeting.id() + "/convocation";
    }

    private static String answer(Meeting meeting) {
        return "/reunions/" + meeting.id() + "/reponse";
    }

    private MvcTestResult send(Meeting meeting, String... parameters) {
        String[] all = new String[parameters.length + 2];
        all[0] = "version";
        all[1] = "" + meeting.version();
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return post("secretariat", convocation(meeting), all);
    }

    private MvcTestResult reply(
            String username, Meeting meeting, String signatory, int seen, String choice, String mandateTo) {
        return post(
                username,
                answer(meeting),
                "signatory",
                signatory,
                "seenNumber",
                "" + seen,
                "seenStart",
                "" + meeting.startsAt().getEpochSecond(),
                "choice",
                choice,
                "mandateTo",
                mandateTo);
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult post(String username, String path, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).with(accounts.signedIn(username));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
