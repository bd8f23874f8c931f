package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Stages;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole meeting through the pages: three requests, a recusal, a mandate, a quorum that is missed once people leave, and the
 * second convocation where none is asked.
 */
class WholeMeetingTest extends Story {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 5, 11);
    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final int HOUR_OF_MEETING = 14;

    @Autowired
    private Stages stages;

    @Autowired
    private AvisReader register;

    @Autowired
    private MeetingLookup meetingReader;

    @Test
    void decidesTwoRequestsAndTheThirdAtTheSecondConvocation() {
        Reference plain = ready("FAVORABLE");
        Reference recused = ready("RECUSED");
        Reference missed = ready("FAVORABLE");
        planMeeting(FIRST);
        List.of(plain, recused, missed).forEach(this::place);
        convene(1);
        answer("membre.region", "present");
        answerRepresented("membre.ign", "REGION");
        answer("membre.openig", "distance");
        answer("membre.prefecture", "excuse");

        begin(1, FIRST);
        Page secretariat = at(SECRETARIAT);
        assertThat(secretariat.locator("#attendance-count"))
                .containsText("1 signataire présent. 1 à distance. 1 représenté. 1 excusé.");
        decidePlain(secretariat);
        decideWithoutTheRecused(secretariat);
        leaveWithoutQuorum(secretariat);
        closeForASecondConvocation(secretariat, missed);
        assertThat(List.of(plain, recused)).allMatch(reference -> recorded(reference));
        assertThat(recorded(missed)).isFalse();

        convene(2);
        begin(2, SECOND);
        decideAlone(secretariat);
        assertThat(recorded(missed)).isTrue();
        close(secretariat);
        assertThat(meetingReader.get(2).state()).isEqualTo(MeetingState.HELD);
    }

    // --- before ----------------------------------------------------------------------------------------------------

    private Reference ready(String stanceOfIgn) {
        Reference reference = stages.circulating();
        SIGNATORIES.forEach(
                signatory -> stages.opinion(reference, signatory, signatory.equals("IGN") ? stanceOfIgn : "FAVORABLE"));
        return reference;
    }

    private void place(Reference waiting) {
        reference = waiting.value();
        placeOnAgenda();
    }

    private void convene(long meeting) {
        Page secretariat = at(SECRETARIAT);
        secretariat.navigate("/reunions/" + meeting + "/convocation");
        look(secretariat, "convocation-" + meeting);
        secretariat.locator("main form.sheet button[type=submit]").click();
        secretariat.waitForURL("**/reunions/" + meeting);
        jobs.runDue("meeting-" + meeting);
        meanwhile();
    }

    private void answer(String member, String choice) {
        Page window = openAnswer(member, choice);
        confirm(window);
    }

    private void answerRepresented(String member, String holder) {
        Page window = openAnswer(member, "represente");
        choose(window, "mandateTo", holder);
        look(window, "reponse-mandat");
        confirm(window);
    }

    private static void confirm(Page window) {
        window.locator("main form.sheet button[type=submit]").click();
        assertThat(window.locator(".flash")).containsText("La réponse est enregistrée");
    }

    /** One click in the mail, then the log-in. */
    private Page openAnswer(String member, String choice) {
        String link = mailbox.last(member + "@crig.example", "Convocation")
                .text()
                .lines()
                .filter(line -> line.endsWith("choix=" + choice))
                .map(line -> line.replaceAll(".*http://localhost:8080", ""))
                .findFirst()
                .orElseThrow();
        Page window = newWindow();
        window.navigate(link);
        window.locator("input[name=username]").fill(member);
        window.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        window.locator("main button[type=submit]").click();
        assertThat(window).hasURL(Pattern.compile(".*/reponse.*"));
        return window;
    }

    // --- the session -----------------------------------------------------------------------------------------------

    private void begin(long meeting, LocalDate day) {
        clock.set(day.atTime(HOUR_OF_MEETING, 0).atZone(ParisTime.ZONE).toInstant());
        Page secretariat = at(SECRETARIAT);
        secretariat.navigate("/a-faire");
        secretariat.navigate("/reunions/" + meeting);
        secretariat
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tenir la séance"))
                .click();
        look(secretariat, "seance-" + meeting + "-ouverture");
        click(secretariat, "Ouvrir la séance");
        assertThat(secretariat.locator("#synthesis")).isVisible();
        look(secretariat, "seance-" + meeting + "-ouverte");
    }

    private void decidePlain(Page secretariat) {
        assertThat(secretariat.locator("#synthesis"))
                .containsText("Quorum atteint. 3 signataires présents ou représentés sur 4 habilités, il en faut 2");
        assertThat(secretariat.locator("#synthesis")).containsText("Préfecture de région : excusé");
        empty(secretariat, 0);
        record(secretariat, "FAVORABLE", "Le comité est favorable au premier projet.");
    }

    private void decideWithoutTheRecused(Page secretariat) {
        nextItem(secretariat);
        assertThat(secretariat.locator("#synthesis"))
                .containsText("Quorum atteint. 2 signataires présents ou représentés sur 3 habilités, il en faut 2");
        assertThat(secretariat.locator("#synthesis"))
                .containsText("IGN Occitanie : déport, son mandat ne vaut pas sur ce dossier");
        type(secretariat, "voices[OPENIG].dissent", "Le calendrier paraît court.");
        empty(secretariat, 0);
        record(secretariat, "FAVORABLE", "Le comité est favorable au deuxième projet.");
    }

    /** The Région, who held the mandate of the IGN, has to go: what was decided keeps its attendance. */
    private void leaveWithoutQuorum(Page secretariat) {
        nextItem(secretariat);
        assertThat(secretariat.locator("#point")).isFocused();
        secretariat.locator(".session__attendance summary").click();
        choose(secretariat, "places[REGION].attendance", "ABSENT");
        assertThat(secretariat.locator("#attendance-saved"))
                .containsText(
                        "Région Occitanie n’est ni présent ni à distance\u00a0: IGN Occitanie ne peut lui donner mandat");
        choose(secretariat, "places[IGN].attendance", "EXCUSED");
        assertThat(secretariat.locator("#synthesis"))
                .containsText("Quorum non atteint. 1 signataire présent ou représenté sur 4 habilités, il en faut 2 :");
        assertThat(secretariat.locator("#synthesis")).containsText("Région Occitanie : absent");
        look(secretariat, "seance-quorum-manque");
    }

    private void closeForASecondConvocation(Page secretariat, Reference missed) {
        secretariat
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clore la séance"))
                .click();
        click(secretariat, "Clore la séance et constater");
        assertThat(secretariat.locator(".error-summary")).containsText("Dites ce que devient le dossier " + missed);
        look(secretariat, "seance-cloture-refusee");
        tick(secretariat, "items[" + missed + "].fate-SENT_TO_SECOND");
        type(secretariat, "day", SECOND.toString());
        look(secretariat, "seance-cloture");
        click(secretariat, "Clore la séance et constater");
        assertThat(secretariat.locator(".flash")).containsText("la seconde réunion est préparée");
        look(secretariat, "seconde-reunion");
    }

    private void decideAlone(Page secretariat) {
        secretariat.locator("[id='places[OPENIG].attendance']").selectOption("REMOTE");
        for (String away : List.of("PREFECTURE", "REGION", "IGN")) {
            choose(secretariat, "places[" + away + "].attendance", "EXCUSED");
        }
        assertThat(secretariat.locator("#synthesis")).containsText("Sans condition de quorum, seconde convocation du");
        assertThat(secretariat.locator("#synthesis")).containsText("1 signataire présent ou représenté");
        for (String away : List.of("PREFECTURE", "REGION", "IGN")) {
            choose(secretariat, "voices[" + away + "].stance", "");
        }
        empty(secretariat, 0);
        record(secretariat, "FAVORABLE", "Le comité est favorable au troisième projet.");
    }

    private void close(Page secretariat) {
        secretariat
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clore la séance"))
                .click();
        assertThat(secretariat.locator("main")).containsText("Chaque dossier est traité");
        click(secretariat, "Clore la séance et constater");
        assertThat(secretariat.locator(".flash")).containsText("il reste à rédiger le relevé de décisions");
    }

    private static void empty(Page secretariat, int reserve) {
        if (secretariat.locator("#reserve-" + reserve).count() > 0) {
            type(secretariat, "reserve-" + reserve, "");
        }
    }

    /** The page's script answers to the keys: it is there when the page is. */
    private static void nextItem(Page secretariat) {
        secretariat.waitForLoadState();
        secretariat.keyboard().press("Alt+PageDown");
    }

    /** Typed, read over, recorded. */
    private void record(Page secretariat, String outcome, String text) {
        tick(secretariat, "outcome-" + outcome);
        type(secretariat, "text", text);
        click(secretariat, "Relire avant de consigner");
        assertThat(secretariat.locator("h1")).hasText("Relire avant de consigner");
        look(secretariat, "seance-relecture");
        click(secretariat, "Consigner définitivement");
        assertThat(secretariat.locator(".flash")).containsText("La délibération est consignée");
        look(secretariat, "seance-consignee");
    }

    private boolean recorded(Reference reference) {
        jobs.runDue(reference.value());
        return register.of(reference).isPresent();
    }
}
