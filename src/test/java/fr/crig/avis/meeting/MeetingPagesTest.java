package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the meetings, asked as a browser without JavaScript would. */
class MeetingPagesTest extends MeetingStory {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void plansAMeeting() {
        assertThat(post(
                        "/reunions/nouvelle",
                        "day",
                        "2026-04-20",
                        "startsAt",
                        "14:00",
                        "endsAt",
                        "17:00",
                        "place",
                        "Toulouse"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/reunions/1");
        assertThat(get("secretariat", "/reunions")).hasStatusOk().bodyText().contains("20 avril 2026", "Toulouse");
        assertThat(get("secretariat", "/reunions/1")).hasStatusOk().bodyText().contains("de 14:00 à 17:00");
    }

    @Test
    void saysWhatIsWrongWithAMeetingBesideItsCause() {
        assertThat(post(
                        "/reunions/nouvelle",
                        "day",
                        "2026-03-01",
                        "startsAt",
                        "17:00",
                        "endsAt",
                        "14:00",
                        "link",
                        "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est passée", "La fin doit venir après le début", "Écrivez une adresse complète")
                .contains("javascript:alert(1)");
        assertThat(post("/reunions/nouvelle", "day", "bientôt", "startsAt", "midi", "endsAt", "14:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n’est pas lisible", "Cette heure n’est pas lisible");
        assertThat(meetings.toCome()).isEmpty();
    }

    @Test
    void warnsOfAPublicHolidayOfTwoMeetingsTheSameDayAndOfALongAgenda() {
        Meeting holiday = meetingOn(LocalDate.of(2026, 5, 1));
        meetingOn(LocalDate.of(2026, 5, 1));
        place(ready(), holiday, 200);
        assertThat(get("secretariat", "/reunions/" + holiday.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Ce jour est férié", "Une autre réunion est prévue le même jour")
                .contains("L’ordre du jour dépasse la durée", "200 minutes inscrites pour 180");
    }

    @Test
    void warnsThoseAloneWhoCanDoSomethingAboutIt() {
        Meeting holiday = meetingOn(LocalDate.of(2026, 5, 1));
        assertThat(get("membre.ign", "/reunions/" + holiday.id()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ce jour est férié");
    }

    /** It would be refused: what is put on an agenda waits for the day. */
    @Test
    void offersNoRequestToAMeetingWhoseDayIsOver() {
        Reference waiting = ready();
        Meeting meeting = meetingIn(20);
        String page = "/reunions/" + meeting.id();
        clock.set(meeting.startsAt());
        assertThat(get("secretariat", page)).bodyText().contains("inscriptions", waiting.value());
        clock.advanceDays(1);
        assertThat(get("secretariat", page)).bodyText().doesNotContain("inscriptions", waiting.value());
    }

    @Test
    void saysSundayAndWhenEachItemBegins() {
        Meeting sunday = meetingOn(LocalDate.of(2026, 5, 3));
        place(ready(), sunday, 25);
        place(ready(), sunday, 20);
        assertThat(get("secretariat", "/reunions/" + sunday.id()))
                .bodyText()
                .contains("Réunion du dimanche 3 mai 2026", "Ce jour est un dimanche")
                .containsSubsequence("Vers 14:00", "Vers 14:25");
        assertThat(get(
                        "secretariat",
                        "/reunions/" + meetingOn(LocalDate.of(2026, 5, 4)).id()))
                .bodyText()
                .doesNotContain("dimanche");
    }

    @Test
    void beginsWithWhatComesNext() {
        Meeting meeting = meetingIn(20);
        place(ready(), meeting);
        String page = "/reunions/" + meeting.id();
        assertThat(get("secretariat", page))
                .bodyText()
                .containsSubsequence(
                        "Ordre du jour en préparation",
                        "le secrétariat convoque les signataires",
                        ", jusqu’au 17 mars 2026 inclus",
                        "Vous convoquez les signataires.",
                        "Préparer la convocation",
                        "Changer la date ou le lieu",
                        "href=\"#agenda\"",
                        "href=\"#convocation\"",
                        "id=\"agenda\"");
        assertThat(get("membre.ign", page))
                .bodyText()
                .contains("le secrétariat convoque les signataires")
                .doesNotContain("Vous convoquez", "Changer la date");
    }

    @Test
    void placesRequestsAndReordersThemByTheirButtons() {
        Reference first = ready();
        Reference second = ready();
        Meeting meeting = meetingIn(20);
        String agendaPage = "/reunions/" + meeting.id();
        assertThat(get("secretariat", agendaPage)).bodyText().contains(first + " – PCRS image de l’Aude");
        assertThat(post(agendaPage + "/inscriptions", "reference", first.value(), "minutes", "20"))
                .hasStatus3xxRedirection();
        assertThat(post("/demandes/" + second + "/inscription", "meeting", meeting.id() + "", "minutes", "30"))
                .hasStatus3xxRedirection();
        assertThat(post(agendaPage + "/ordre", "version", "" + version(meeting), "up", second.value()))
                .hasStatus3xxRedirection();
        assertThat(meetings.get(meeting.id()).items())
                .containsExactly(AgendaItem.of(second, 30), AgendaItem.of(first, 20));
        assertThat(post(agendaPage + "/ordre", "version", "0", "down", second.value()))
                .hasStatus(409);
        assertThat(post(agendaPage + "/retrait", "version", "" + version(meeting), "item", second.value()))
                .hasStatus3xxRedirection();
        assertThat(state(second)).isEqualTo(RequestState.READY);
    }

    @Test
    void takesTheOrderThatWasDragged() {
        Reference first = ready();
        Reference second = ready();
        Meeting meeting = meetingIn(20);
        place(first, meeting);
        place(second, meeting);
        String page = "/reunions/" + meeting.id();
        var dragged = post(
                page + "/ordre",
                "version",
                "" + version(meeting),
                "moved",
                second.value(),
                "order",
                second.value(),
                "order",
                first.value());
        assertThat(dragged).hasRedirectedUrl(page);
        assertThat(meetings.get(meeting.id()).items())
                .extracting(AgendaItem::reference)
                .containsExactly(second, first);
        assertThat(post(page + "/ordre", "version", "" + version(meeting), "moved", first.value(), "order", "x"))
                .hasStatus(409);
        assertThat(post(page + "/ordre", "version", "" + version(meeting))).hasStatus(409);
    }

    @Test
    void listsOtherSubjectsAndChangesTheirLength() {
        Meeting meeting = meetingIn(20);
        String page = "/reunions/" + meeting.id();
        assertThat(get("secretariat", page + "/point")).hasStatusOk();
        assertThat(get("membre.ign", page + "/point")).hasStatus(404);
        assertThat(post(page + "/point", "version", "0", "kind", "REQUEST", "title", " ", "duration", "500"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une des valeurs", "Écrivez l’intitulé du point", "entre 1 et 480 minutes");
        assertThat(post(page + "/point", "version", "0", "kind", "ACTION_PLAN", "title", "Plan 2027", "duration", "15"))
                .hasRedirectedUrl(page);
        AgendaItem item = meetings.get(meeting.id()).items().get(0);
        assertThat(item.title()).isEqualTo("Plan 2027");
        assertThat(get("membre.ign", page)).bodyText().contains("Plan 2027", "Plan d’actions", "15 minutes");
        assertThat(post(page + "/durees", "version", "" + version(meeting), "item", item.code(), "minutes", "25"))
                .hasRedirectedUrl(page);
        assertThat(meetings.get(meeting.id()).agendaMinutes()).isEqualTo(25);
        assertThat(post(page + "/durees", "version", "" + version(meeting), "item", item.code(), "minutes", "0"))
                .hasStatus(422);
        assertThat(get("secretariat", page)).hasStatusOk();
        assertThat(get("secretariat", page + "/convocation"))
                .hasStatusOk()
                .bodyText()
                .contains("Plan 2027");
        int revision = meetings.get(meeting.id()).agendaRevision();
        assertThat(post(page + "/retrait", "version", "" + version(meeting), "item", item.code()))
                .hasRedirectedUrl(page);
        assertThat(meetings.get(meeting.id()).items()).isEmpty();
        assertThat(meetings.get(meeting.id()).agendaRevision()).isEqualTo(revision + 1);
    }

    @Test
    void proposesNoMeetingThatTheRequestWasAlreadyBefore() {
        Meeting first = meetingIn(3);
        Reference reference = ready();
        place(reference, first);
        postpone(reference);
        assertThat(get("secretariat", "/reunions/" + first.id()))
                .bodyText()
                .contains("Aucun dossier n’attend")
                .doesNotContain("id=\"reference-" + reference + "\"");
        String page = "/demandes/" + reference + "/inscription";
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(get("secretariat", page)).bodyText().contains("Aucune réunion à venir n’est prévue");
        Meeting second = meetingIn(30);
        assertThat(get("secretariat", page))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("id=\"meeting-" + first.id() + "\"")
                .containsPattern("id=\"meeting-" + second.id() + "\"[^>]*checked");
        assertThat(post(page, "meeting", first.id() + "", "minutes", "20"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce dossier est déjà passé à cette réunion");
        assertThat(post(page, "meeting", second.id() + "", "minutes", "20")).hasStatus3xxRedirection();
    }

    @Test
    void refusesAnItemWithoutLengthOrThatDoesNotWait() {
        Meeting meeting = meetingIn(20);
        Reference reference = ready();
        String page = "/reunions/" + meeting.id() + "/inscriptions";
        assertThat(post(page, "reference", reference.value(), "minutes", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une durée entre 1 et 480 minutes");
        assertThat(post(page, "minutes", "20")).hasStatus(422).bodyText().contains("Choisissez une des valeurs");
        assertThat(post(page, "reference", "D-2026-9999", "minutes", "20")).hasStatus(404);
        assertThat(post(page, "reference", "<script>", "minutes", "20")).hasStatus(422);
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        place(reference, meetingIn(30));
        assertThat(post(page, "reference", reference.value(), "minutes", "20"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette demande n’en est plus à cette étape");
    }

    @Test
    void showsTheUrgencyOfWhatWaits() {
        ready();
        assertThat(get("secretariat", "/reunions"))
                .bodyText()
                .contains("Aucune réunion à venir n’est prévue", "sans échéance", "aucun");
        Reference postponed = ready();
        place(postponed, meetingIn(3));
        postpone(postponed);
        assertThat(get("secretariat", "/reunions"))
                .bodyText()
                .contains("Ajourné le 15 mars 2026\u00a0: Plan de financement à préciser");
    }

    @Test
    void showsWhichRequestIsLateOrTooPressedForTheNextMeeting() {
        meetingIn(60);
        Meeting soon = meetingIn(8);
        Reference pressed = ready(wantedIn(15));
        clock.advanceDays(5);
        meetingDesk.cancel(SECRETARIAT, soon.id(), soon.version(), "Grève");
        assertThat(get("secretariat", "/reunions"))
                .bodyText()
                .contains("Aucune réunion assez tôt")
                .doesNotContain("Date utile dépassée");
        String line = "L’avis viendra 45 jours après la date utile (27 mars 2026).";
        assertThat(get("secretariat", "/demandes/" + pressed)).bodyText().containsOnlyOnce(line);
        assertThat(get("secretariat", "/demandes")).bodyText().containsOnlyOnce(line);
        clock.advanceDays(15);
        assertThat(get("secretariat", "/reunions")).bodyText().contains("Date utile dépassée", pressed.value());
    }

    @Test
    void offersToDeliberateFromTheDayOfTheMeetingOn() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Retirer " + reference)
                .doesNotContain("Délibérer sur " + reference);
        clock.setDay(meeting.day());
        assertThat(get("secretariat", "/reunions/" + meeting.id())).bodyText().contains("Délibérer sur " + reference);
    }

    @Test
    void tellsThatTheRequestOfAnItemWasStopped() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        requestDesk.withdraw(
                Samples.agent("REGION"), reference, request(reference).version(), "Abandon");
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Demande arrêtée")
                .doesNotContain("Délibérer sur " + reference, "Retirer " + reference);
    }

    @Test
    void isReadByMembersAndHiddenFromTheAdministrator() {
        Meeting meeting = meetingIn(20);
        place(ready(), meeting);
        assertThat(get("membre.ign", "/reunions"))
                .hasStatusOk()
                .bodyText()
                .contains("1er avril 2026")
                .doesNotContain("Dossiers en attente", "Prévoir une réunion");
        assertThat(get("membre.ign", "/reunions/" + meeting.id()))
                .hasStatusOk()
                .bodyText()
                .contains("PCRS image de l’Aude")
                .doesNotContain("Retirer", "Tenir la séance");
        assertThat(get("admin", "/reunions")).hasStatus(404);
        assertThat(get("membre.ign", "/reunions/nouvelle")).hasStatus(404);
        assertThat(get("membre.ign", "/reunions/" + meeting.id() + "/annulation"))
                .hasStatus(404);
        assertThat(get("secretariat", "/reunions/99")).hasStatus(404);
    }

    @Test
    void changesAndCancelsAMeeting() {
        Meeting meeting = meetingIn(20);
        Reference reference = ready();
        place(reference, meeting);
        String page = "/reunions/" + meeting.id();
        assertThat(get("secretariat", page + "/modification"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-04-01", "14:00");
        assertThat(post(
                        page + "/modification",
                        "version",
                        "0",
                        "day",
                        "2026-04-08",
                        "startsAt",
                        "09:30",
                        "endsAt",
                        "12:00",
                        "place",
                        "Nîmes"))
                .hasStatus(409);
        assertThat(post(
                        page + "/modification",
                        "version",
                        "" + version(meeting),
                        "day",
                        "2026-04-08",
                        "startsAt",
                        "09:30",
                        "endsAt",
                        "12:00",
                        "place",
                        "Nîmes"))
                .hasStatus3xxRedirection();
        assertThat(get("secretariat", page)).bodyText().contains("8 avril 2026", "Nîmes", reference.value());
        assertThat(get("secretariat", page + "/annulation")).hasStatusOk();
        assertThat(post(page + "/annulation", "version", "" + version(meeting), "reason", "Grève"))
                .hasStatus3xxRedirection();
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(get("secretariat", page)).bodyText().contains("Annulée", "Grève");
    }

    @Test
    void tellsWhatIsKnownOfTheDayWhileItIsChosen() {
        meetingIn(8);
        Reference pressed = ready(wantedIn(15));
        Reference later = ready(wantedIn(60));
        absent("membre.ign", LocalDate.of(2026, 5, 3));
        absent("membre.region", LocalDate.of(2026, 5, 3));
        absent("suppleant.region", LocalDate.of(2026, 5, 3));
        absent("membre.openig", LocalDate.of(2026, 5, 4));
        MvcTestResult checked =
                post("/reunions/nouvelle", "act", "check", "day", "2026-05-03", "place", "Agen", "endsAt", "midi");
        assertThat(checked)
                .hasStatusOk()
                .bodyText()
                .contains("Prévoir une réunion", "value=\"Agen\"", "hx-get=\"/reunions/nouvelle/jour\"");
        for (MvcTestResult answer : List.of(
                get("secretariat", "/reunions/nouvelle/jour?day=2026-05-03"),
                checked,
                post("/reunions/nouvelle", "day", "2026-05-03", "place", ""))) {
            assertThat(answer)
                    .bodyText()
                    .contains("Ce jour est un dimanche", "Absences annoncées le dimanche 3 mai 2026")
                    .contains("Titulaire – IGN Occitanie, remplacement par Suppléant – IGN Occitanie")
                    .contains("Titulaire – Région Occitanie et Suppléant – Région Occitanie, sans remplacement")
                    .contains("Une demande a sa", pressed.value(), "27 mars 2026")
                    .doesNotContain(later.value(), "OPenIG, remplacement", "aucune absence");
        }
        assertThat(meetings.toCome()).as("checking plans nothing").hasSize(1);
        assertThat(get("secretariat", "/reunions/nouvelle/jour?day=2026-05-01"))
                .bodyText()
                .contains("Ce jour est férié");
        assertThat(get("secretariat", "/reunions/nouvelle/jour?day=2026-03-24"))
                .bodyText()
                .contains("Le mardi 24 mars 2026\u00a0: aucune absence annoncée, aucune ", "dépassée.");
        assertThat(get("secretariat", "/reunions/nouvelle/jour?day=")).hasStatusOk();
        assertThat(get("membre.ign", "/reunions/nouvelle/jour?day=2026-05-03")).hasStatus(404);
    }

    @Test
    void tellsTheSameOfTheDayToWhichAMeetingWouldMove() {
        Meeting meeting = meetingIn(8);
        meetingOn(LocalDate.of(2026, 4, 10));
        Reference pressed = ready(wantedIn(15));
        place(pressed, meeting);
        String page = "/reunions/" + meeting.id() + "/modification";
        assertThat(get("secretariat", page))
                .bodyText()
                .contains("Le vendredi 20 mars 2026\u00a0: aucune absence", "hx-get=\"" + page + "/jour\"")
                .doesNotContain("Une autre réunion");
        String version = "" + version(meeting);
        for (MvcTestResult answer : List.of(
                get("secretariat", page + "/jour?day=2026-04-10"),
                post(page, "act", "check", "day", "2026-04-10", "version", version),
                post(page, "day", "2026-04-10", "version", version))) {
            assertThat(answer)
                    .bodyText()
                    .contains("Une autre réunion est prévue le même jour", "Une demande a sa", pressed.value());
        }
        assertThat(meetings.get(meeting.id()).day()).isEqualTo(meeting.day());
        assertThat(get("membre.ign", page + "/jour?day=2026-04-10")).hasStatus(404);
    }

    private void absent(String username, LocalDate day) {
        jdbc.sql("insert into member_absence (version, username, first_day, last_day, declared_by, declared_at)"
                        + " values (0, ?, ?, ?, 'x', current_timestamp)")
                .params(username, day, day)
                .update();
    }

    private RequestForm wantedIn(int days) {
        RequestForm form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(days).toString();
        return form;
    }

    private MvcTestResult get(String username, String page) {
        return mvc.get().uri(page).with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult post(String page, String... typed) {
        var request =
                mvc.post().uri(page).with(accounts.signedIn("secretariat")).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
