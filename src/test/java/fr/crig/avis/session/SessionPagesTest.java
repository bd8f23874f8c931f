package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The screen of a session as a browser without JavaScript uses it, and what its own savings answer. */
class SessionPagesTest extends SessionStory {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    private Reference reference;
    private Meeting meeting;

    @BeforeEach
    void aMeetingBegins() {
        accounts.openAll();
        reference = ready("FAVORABLE_WITH_RESERVES");
        meeting = convened(reference);
    }

    @Test
    void saysWhyItIsNotOpenYet() {
        assertThat(get("")).hasStatusOk().bodyText().contains("La séance s’ouvre le jour de la réunion");
        assertThat(post("/ouverture", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("La séance s’ouvre le jour", "href=\"" + path("") + "\"", "Revenir à la page où vous étiez");
        assertThat(get("/cloture"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"" + path("") + "\"", "Revenir à la page où vous étiez");
        clock.set(meeting.startsAt());
        assertThat(get("")).bodyText().contains("Ouvrir la séance");
        assertThat(post("/ouverture", Map.of())).hasRedirectedUrl(path(""));
        assertThat(get("")).bodyText().contains("Il reste des présences à indiquer");
    }

    @Test
    void saysItIsNotOpenToWhoeverTypesBeforeIt() {
        clock.set(meeting.startsAt());
        for (String act : new String[] {"SAVE", "AUTO", "READ_OVER"}) {
            assertThat(post(item(), Map.of("act", act))).hasStatus(422);
            assertThat(post("/presences", Map.of("act", act))).hasStatus(422);
        }
        assertThat(post(item(), Map.of("act", "SAVE"))).bodyText().contains("Ouvrir la séance");
    }

    @Test
    void recordsNoDecisionOnASubjectInFreeText() {
        addInformation(meeting, "Actualités");
        begin();
        assertThat(get("")).bodyText().contains("Vers 14:00", "Vers 14:20");
        String code = meetings.get(meeting.id()).items().get(1).code();
        assertThat(post("/" + code, Map.of("act", "SAVE", "note", "Dit"))).hasStatus(302);
        assertThat(post("/" + code, Map.of("act", "READ_OVER", "version", "1"))).hasStatus(404);
        assertThat(get("/" + code + "/confirmation")).hasStatus(404);
        assertThat(post("/" + code + "/confirmation", Map.of("version", "1"))).hasStatus(404);
    }

    @Test
    void keepsOnThePageWhatCannotBeWrittenAnyMore() {
        begin();
        decide(meeting, reference, favorable(meeting, reference));
        Map<String, String> late = Map.of(
                "act", "SAVE", "version", "0", "text", "Ma version du texte", "voices[IGN].dissent", "Mon désaccord");
        assertThat(post(item(), late))
                .hasStatus(409)
                .bodyText()
                .contains("Vos mots n’ont pas été enregistrés", "Ma version du texte", "Mon désaccord");
        assertThat(get(item())).bodyText().doesNotContain("Vos mots n’ont pas été enregistrés");
        meetingDesk.hold(SECRETARIAT, meeting.id(), meetings.get(meeting.id()).version());
        assertThat(post(item(), late))
                .hasStatus(422)
                .bodyText()
                .contains("Vos mots n’ont pas été enregistrés", "Ma version du texte");
    }

    @Test
    void refusesANoteThatTheMinutesCannotHold() {
        addInformation(meeting, "Actualités");
        begin();
        String code = meetings.get(meeting.id()).items().get(1).code();
        assertThat(post("/" + code, Map.of("act", "DONE", "note", "x".repeat(16_000))))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#note\"");
    }

    @Test
    void refusesWhatItsColumnCannotHoldButKeepsItOnThePage() {
        begin();
        String endless = "x".repeat(200_000);
        assertThat(post(item(), Map.of("act", "SAVE", "text", endless)))
                .hasStatus(422)
                .bodyText()
                .contains("La saisie est trop longue", endless);
    }

    @Test
    void goesBackToNoItemThatDoesNotExist() {
        begin();
        Map<String, String> typed = places("PRESENT");
        typed.put("act", "SAVE");
        typed.put("point", "{x}");
        assertThat(post("/presences", typed)).hasRedirectedUrl(path(""));
    }

    @Test
    void comesWithThePositionsTheReservesAndTheProposalOfTheCirculation() {
        begin();
        assertThat(get(item()))
                .hasStatusOk()
                .bodyText()
                .contains("Diffuser les données sous licence ouverte.")
                .containsPattern("value=\"FAVORABLE_WITH_RESERVES\"[^>]* selected=\"selected\"")
                .containsPattern("id=\"outcome-FAVORABLE_WITH_RESERVES\"[^>]* checked=\"checked\"")
                .contains("Quorum atteint.")
                .contains("4 signataires présents ou représentés sur 4 habilités, il en faut 2");
    }

    @Test
    void tellsTheQuorumWithTheReasonOfEachWhoIsMissing() {
        Reference recused = ready("RECUSED");
        meeting = opened(recused);
        reference = recused;
        AttendanceForm form = attendance(meeting);
        form.place("PREFECTURE").attendance = "PRESENT";
        form.place("REGION").attendance = "EXCUSED";
        form.place("OPENIG").attendance = "ABSENT";
        form.place("IGN").attendance = "PRESENT";
        desk.attend(SECRETARIAT, meeting.id(), form, false);
        String text = text(get(item()));
        assertThat(text)
                .contains("Quorum non atteint. 1 signataire présent ou représenté sur 3 habilités, il en faut 2&#160;:")
                .contains("Région Occitanie\u00a0: excusé, IGN Occitanie\u00a0: déport, OPenIG\u00a0: absent.");
    }

    @Test
    void refusesAnAttendanceThatContradictsItselfBesideItsCause() {
        begin();
        Map<String, String> typed = places("PRESENT");
        for (String giver : new String[] {"IGN", "OPENIG"}) {
            typed.put("places[" + giver + "].attendance", "REPRESENTED");
            typed.put("places[" + giver + "].mandateTo", "REGION");
        }
        typed.put("act", "SAVE");
        assertThat(post("/presences", typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#places[IGN].mandateTo\"",
                        "Région Occitanie porterait deux mandats, un seul est permis");
        typed.put("act", "AUTO");
        assertThat(post("/presences", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Non enregistré.")
                .doesNotContain("<html");
        typed.put("places[OPENIG].attendance", "EXCUSED");
        assertThat(post("/presences", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Enregistré à 14:00", "hx-swap-oob=\"true\"", "id=\"attendance-version\"");
    }

    @Test
    void saysYesForAllWhoTakePartAndForNobodyElse() {
        begin();
        AttendanceForm there = attendance(meeting);
        there.place("REGION").attendance = "EXCUSED";
        desk.attend(SECRETARIAT, meeting.id(), there, false);
        Map<String, String> typed = Map.of(
                "act", "ALL_FAVORABLE",
                "voices[REGION].stance", "",
                "voices[OPENIG].stance", "RECUSED",
                "voices[IGN].stance", "UNFAVORABLE",
                "voices[IGN].dissent", "Trop cher");
        assertThat(post(item(), typed)).hasRedirectedUrl(path(item()));
        Map<String, ItemForm.Voice> voices = draft().voices;
        assertThat(List.of("PREFECTURE", "IGN", "REGION", "OPENIG"))
                .extracting(signatory -> voices.get(signatory).stance)
                .containsExactly("FAVORABLE", "FAVORABLE", "", "RECUSED");
        assertThat(voices.get("IGN").dissent).isEqualTo("Trop cher");
    }

    @Test
    void proposesATextOfTheChosenOutcomeAndNeverOverWhatWasTyped() {
        begin();
        assertThat(post(item(), Map.of("act", "PROPOSE_TEXT", "outcome", "POSTPONED", "note", "Ma note")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez d’abord le sens de l’avis", "href=\"#outcome", "Ma note");
        assertThat(post(item(), Map.of("act", "PROPOSE_TEXT", "outcome", "UNFAVORABLE")))
                .hasRedirectedUrl(path(item()));
        assertThat(draft().text)
                .isEqualTo("Le CRIG émet un avis défavorable sur le projet «\u00a0PCRS image de l’Aude\u00a0»,"
                        + " présenté par Syndicat d’énergies de l’Aude.");
        String version = String.valueOf(version(meeting, reference));
        post(item(), Map.of("act", "PROPOSE_TEXT", "outcome", "FAVORABLE", "text", "Nos mots", "version", version));
        assertThat(draft().text).isEqualTo("Nos mots");
    }

    @Test
    void givesTheNumberOfTheAvisAsSoonAsItHasOne() {
        begin();
        type(meeting, reference, favorable(meeting, reference));
        itemDesk.decide(SECRETARIAT, meeting.id(), reference.value(), readOver(meeting, reference));
        assertThat(get(item()))
                .bodyText()
                .contains("L’avis reçoit son numéro dans un instant", "hx-trigger=\"every 2s\"")
                .doesNotContain("CRIG-OCC-");
        jobs.runDue(reference.value());
        assertThat(get(item()))
                .bodyText()
                .contains("href=\"/avis/CRIG-OCC-2026-001\"", "Avis CRIG-OCC-2026-001")
                .doesNotContain("hx-trigger=\"every 2s\"");
    }

    private ItemForm draft() {
        return items.findByMeetingAndItem(meeting.id(), reference.value())
                .orElseThrow()
                .draft();
    }

    @Test
    void savesADraftReadsItOverAndRecordsIt() {
        begin();
        Map<String, String> typed = voices();
        typed.put("text", "Texte en cours <b>encore</b>");
        typed.put("act", "SAVE");
        assertThat(post(item(), typed)).hasRedirectedUrl(path(item()));
        assertThat(get(item())).bodyText().contains("Texte en cours &lt;b&gt;encore&lt;/b&gt;");

        typed.put("version", String.valueOf(version(meeting, reference)));
        typed.put("text", "☒ conforme 🚀 好 🚀");
        typed.put("act", "READ_OVER");
        assertThat(post(item(), typed)).hasRedirectedUrl(path(item() + "/confirmation"));
        assertThat(get(item() + "/confirmation"))
                .hasStatusOk()
                .bodyText()
                .contains("Consigner définitivement", "Le document ne peut pas montrer ces signes\u00a0: 🚀 好. Chacun");
        Map<String, String> seen = Map.of(
                "version", String.valueOf(version(meeting, reference)),
                "attendanceVersion", String.valueOf(attendance(meeting).version));
        assertThat(post(item() + "/confirmation", seen)).hasRedirectedUrl(path(item()));
        assertThat(ends.at(meeting.id()).of(reference).decision()).isNotNull();
        assertThat(get(item())).bodyText().contains("Délibéré").doesNotContain("Relire avant de consigner");
        assertThat(post(item() + "/confirmation", seen)).hasStatus(409);
    }

    @Test
    void refusesBesideTheCauseAndKeepsTheDraft() {
        begin();
        AttendanceForm form = attendance(meeting);
        form.place("IGN").attendance = "ABSENT";
        desk.attend(SECRETARIAT, meeting.id(), form, false);
        Map<String, String> typed = voices();
        typed.put("act", "READ_OVER");
        assertThat(post(item(), typed))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#voices[IGN].stance\"", "Ce signataire n’est ni présent ni représenté")
                .contains("Avis favorable");
        assertThat(version(meeting, reference)).isPositive();
        assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
        assertThat(get(item() + "/confirmation")).hasStatus(422);
    }

    @Test
    void showsBothTextsOfTwoSecretaries() {
        begin();
        Map<String, String> first = voices();
        first.put("text", "Texte de la première.");
        first.put("act", "SAVE");
        Map<String, String> second = new LinkedHashMap<>(first);
        second.put("text", "Texte de la seconde.");
        post(item(), first);
        assertThat(post(item(), second))
                .hasStatus(409)
                .bodyText()
                .contains("Texte de la première.", "Texte de la seconde.", "Modifié entre-temps");
        second.put("act", "AUTO");
        assertThat(post(item(), second)).hasStatus(409).bodyText().contains("Comparer les deux textes");
        second.put("act", "SAVE");
        second.put("version", String.valueOf(version(meeting, reference)));
        assertThat(post(item(), second)).hasRedirectedUrl(path(item()));

        Map<String, String> stale = places("REMOTE");
        everybodyIsThere(meeting);
        stale.put("act", "SAVE");
        assertThat(post("/presences", stale)).hasStatus(409).bodyText().contains("Modifié entre-temps");
    }

    @Test
    void closesWithTheFateOfEachItemThatIsLeft() {
        begin();
        assertThat(get("/cloture")).hasStatusOk().bodyText().contains("Rendu à la liste d’attente");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", String.valueOf(meetings.get(meeting.id()).version()));
        assertThat(post("/cloture", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce que devient le dossier " + reference);
        typed.put("items[" + reference + "].fate", "RETURNED");
        assertThat(post("/cloture", typed)).hasRedirectedUrl("/reunions/" + meeting.id());
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.HELD);
        assertThat(get(""))
                .hasStatusOk()
                .bodyText()
                .contains("Cette séance est terminée", "Rendu à la liste d’attente");
    }

    @Test
    void isFollowedByMembersAndHiddenFromTheOthers() {
        begin();
        ItemForm draft = favorable(meeting, reference);
        draft.text = "Brouillon secret";
        type(meeting, reference, draft);
        assertThat(get("membre.region", item()))
                .hasStatusOk()
                .bodyText()
                .contains("À délibérer")
                .doesNotContain("Brouillon secret");
        assertThat(get("membre.region", "/cloture")).hasStatus(404);
        assertThat(get("membre.region", item() + "/confirmation")).hasStatus(404);
        assertThat(get("agent.region", "")).hasStatus(404);
        assertThat(get("admin", "")).hasStatus(404);
        assertThat(get("secretariat", "/D-2020-0001")).hasStatus(404);
    }

    private void begin() {
        clock.set(meeting.startsAt());
        desk.open(SECRETARIAT, meeting.id());
        everybodyIsThere(meeting);
    }

    private Map<String, String> places(String attendance) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", String.valueOf(attendance(meeting).version));
        committee
                .signatories()
                .forEach(signatory -> typed.put("places[" + signatory.id() + "].attendance", attendance));
        return typed;
    }

    private Map<String, String> voices() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", String.valueOf(version(meeting, reference)));
        committee.signatories().forEach(signatory -> typed.put("voices[" + signatory.id() + "].stance", "FAVORABLE"));
        typed.put("outcome", "FAVORABLE");
        typed.put("text", "Avis favorable");
        return typed;
    }

    private String item() {
        return "/" + reference;
    }

    private String path(String end) {
        return "/reunions/" + meeting.id() + "/seance" + end;
    }

    private MvcTestResult get(String end) {
        return get("secretariat", end);
    }

    private MvcTestResult get(String username, String end) {
        return mvc.get().uri(path(end)).with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult post(String end, Map<String, String> typed) {
        var request =
                mvc.post().uri(path(end)).with(accounts.signedIn("secretariat")).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    /** What is read on the page: no tags, no runs of spaces. */
    private static String text(MvcTestResult result) {
        try {
            return result.getResponse()
                    .getContentAsString()
                    .replaceAll("<[^>]*>", "")
                    .replaceAll("\\s+", " ");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
