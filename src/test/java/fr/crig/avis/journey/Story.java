package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.LoggedPersons;
import fr.crig.avis.support.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What people do in the stories of this package, in their words: each at a window of their own, through the pages and the
 * mails alone. Between two acts the engine and the postman are let run with {@link #meanwhile()}.
 */
abstract class Story extends BrowserTest {

    static final String SECRETARIAT = "secretariat";
    static final String AGENT = "agent.region";
    static final String TITLE = "PCRS image de l’Aude";

    private static final Set<String> LOOKED_AT = new HashSet<>();
    private static final int PATIENCE_MILLIS = 60_000;
    private static final byte[] NOTE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S*)");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MeetingLookup meetings;

    @Autowired
    private MeetingProcess meetingProcess;

    private final Map<String, Page> windows = new HashMap<>();

    /** The reference of the request the story is about, once deposited. */
    String reference;

    private LoggedPersons log;

    @AfterEach
    void nobodyIsNamedInTheLog() {
        log.close();
        log.assertNobodyIsNamed(accounts.people());
    }

    @BeforeEach
    void openAccounts() {
        log = new LoggedPersons();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        accounts.openAll();
    }

    @Override
    protected Page newWindow() {
        Page window = super.newWindow();
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    /** The window in which this person is signed in. */
    Page at(String person) {
        // The picture that is kept of a failure shows this window.
        page = windows.computeIfAbsent(person, username -> {
            Page window = newWindow();
            signIn(window, username, TestAccounts.PASSWORD);
            window.waitForURL("**/a-faire*");
            return window;
        });
        return page;
    }

    /** The person opens a page of the request: {@code ""} is the dossier. */
    Page open(String person, String task) {
        Page window = at(person);
        window.navigate("/demandes/" + reference + (task.isEmpty() ? "" : "/" + task));
        return window;
    }

    /** The engine does what is due at this hour, and the mails leave. */
    void meanwhile() {
        jobs.runDue(reference);
        deliveries.runDue();
    }

    void daysLater(int days) {
        clock.advanceDays(days);
        meanwhile();
    }

    /** A page as everybody should find it, looked at once whatever stories come past it; kept as a picture. */
    void look(Page window, String name) {
        if (LOOKED_AT.add(name)) {
            Axe.assertNoViolation(window);
        }
        Browsers.screenshot(window, "recit-" + name);
    }

    // --- mails -----------------------------------------------------------------------------------------------------

    /** The last mail to this person with these words in its subject, which also names the request. */
    ReceivedMail mailTo(String person, String subject) {
        ReceivedMail mail = mailbox.last(person + "@crig.example", subject);
        assertThat(mail.subject()).contains(reference, TITLE);
        assertThat(mail.html()).contains(reference);
        return mail;
    }

    /** Nobody else received a mail with these words in its subject. */
    void onlyTheseReceived(String subject, String... people) {
        assertThat(mailbox.all().stream()
                        .filter(mail -> mail.subject().contains(subject))
                        .flatMap(mail -> mail.to().stream())
                        .map(address -> address.replace("@crig.example", "")))
                .as("who received “%s”", subject)
                .containsExactlyInAnyOrder(people);
    }

    /** The person, signed in nowhere, follows the link of the mail: the log-in comes first and leads to the very page. */
    Page followLink(String person, ReceivedMail mail, String expectedPath) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as("a link in: %s", mail.text()).isTrue();
        assertThat(link.group(1)).isEqualTo(expectedPath);
        Page window = newWindow();
        window.navigate(link.group(1));
        assertThat(window).hasURL(Pattern.compile(".*/connexion.*"));
        window.locator("input[name=username]").fill(person);
        window.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        window.locator("main button[type=submit]").click();
        window.waitForURL(address -> address.replace("?continue", "").equals(url(expectedPath)));
        windows.put(person, window);
        return at(person);
    }

    String path(String task) {
        return "/demandes/" + reference + "/" + task;
    }

    // --- deposit and admissibility ---------------------------------------------------------------------------------

    /** The agent types the request, keeps it as a draft, joins the note, and deposits it. */
    void deposit() {
        Page agent = at(AGENT);
        agent.navigate("/demandes/nouvelle");
        typeRequest(agent);
        click(agent, "Enregistrer le brouillon");
        assertThat(agent).hasURL(Pattern.compile(".*/demandes/brouillons/.*"));
        agent.locator("#piece-NOTE").setInputFiles(new FilePayload("note.pdf", "application/pdf", NOTE));
        look(agent, "brouillon");
        click(agent, "Vérifier avant de déposer");
        look(agent, "verifier");
        click(agent, "Déposer la demande");
        readReference(agent);
        meanwhile();
    }

    void readReference(Page agent) {
        reference = agent.locator(".dossier__reference").textContent().strip();
    }

    void typeRequest(Page agent) {
        type(agent, "applicant.name", "Syndicat d’énergies de l’Aude");
        type(agent, "applicant.siret", "251 100 764 00009");
        choose(agent, "applicant.kind", "SYNDICATE");
        type(agent, "project.title", TITLE);
        type(
                agent,
                "project.summary",
                "Acquisition d’un plan de corps de rue simplifié en image sur tout le département.");
        choose(agent, "project.theme", "PCRS");
        tick(agent, "project.departments-11");
        type(agent, "funding.totalCost", "300 000");
        tick(agent, "funding.basis-WITHOUT_TAX");
        type(agent, "funding.amountAsked", "120 000");
        type(agent, "funding.funder", "Région Occitanie");
        type(agent, "funding.funderEmail", "financeur@crig.example");
        choose(agent, "funding.scheme", "REGION");
        typePlanLine(agent, 0, "Région Occitanie", "PUBLIC_AID", "120 000", "ASKED");
        typePlanLine(agent, 1, "Syndicat d’énergies de l’Aude", "OWN_FUNDS", "180 000", "ACQUIRED");
        type(agent, "dates.receivedOn", "2026-03-10");
    }

    private void typePlanLine(Page agent, int rank, String funder, String nature, String amount, String certainty) {
        String line = "funding.plan[" + rank + "].";
        type(agent, line + "funder", funder);
        choose(agent, line + "nature", nature);
        type(agent, line + "amount", amount);
        choose(agent, line + "certainty", certainty);
    }

    void admit() {
        Page secretariat = open(SECRETARIAT, "recevabilite");
        look(secretariat, "recevabilite");
        secretariat.locator("#missingSeen").all().forEach(Locator::check);
        click(secretariat, "Déclarer recevable");
        assertThat(secretariat).hasURL(url("/demandes/" + reference));
        meanwhile();
    }

    /** Deposited and admitted: the four signatories are asked. */
    void circulate() {
        deposit();
        admit();
    }

    // --- opinions --------------------------------------------------------------------------------------------------

    /** The member opens the mail that asks for the opinion, follows its link, and answers. */
    void answerFromMail(String member, String stance) {
        Page window = openOpinionFromMail(member);
        giveOpinion(window, stance, "");
    }

    Page openOpinionFromMail(String member) {
        return followLink(member, mailTo(member, "Avis à donner"), path("avis-signataire"));
    }

    /** On the opinion's page: the link of a funder is proposed already; the others have none. */
    void giveOpinion(Page window, String stance, String reasons) {
        typeOpinion(window, stance, reasons);
        sendOpinion(window);
        assertThat(window).hasURL(url("/demandes/" + reference));
        meanwhile();
    }

    void typeOpinion(Page window, String stance, String reasons) {
        if (window.locator("input[name=link]:checked").count() == 0) {
            tick(window, "link-NONE");
        }
        tick(window, "stance-" + stance);
        type(window, "reasons", reasons);
    }

    void sendOpinion(Page window) {
        window.locator("form.opinion .actions button[type=submit]").click();
    }

    // --- meetings --------------------------------------------------------------------------------------------------

    /** A meeting of the afternoon in Toulouse. */
    void planMeeting(LocalDate day) {
        Page secretariat = at(SECRETARIAT);
        secretariat.navigate("/reunions/nouvelle");
        type(secretariat, "day", day.toString());
        type(secretariat, "startsAt", "14:00");
        type(secretariat, "endsAt", "17:00");
        type(secretariat, "place", "Toulouse");
        look(secretariat, "reunion-prevoir");
        click(secretariat, "Prévoir la réunion");
        assertThat(secretariat.locator(".flash")).containsText("La réunion est prévue");
    }

    /** On the agenda of the meeting proposed first, the next one. */
    void placeOnAgenda() {
        Page secretariat = open(SECRETARIAT, "inscription");
        type(secretariat, "minutes", "20");
        look(secretariat, "inscription");
        click(secretariat, "Inscrire à l’ordre du jour");
        assertThat(secretariat.locator(".flash")).containsText(reference + " est inscrit");
        look(secretariat, "reunion");
        meanwhile();
    }

    /** The members were convened to the meeting of this day, and its hour has come. */
    void meetingBegins(LocalDate day) {
        Meeting meeting = meetings.toCome().stream()
                .filter(planned -> planned.day().equals(day))
                .findFirst()
                .orElseThrow();
        meetingProcess.convened(meeting);
        clock.set(meeting.startsAt());
        meanwhile();
    }

    /** The task leads to the session, opened with everybody present, whose positions come from their opinions. */
    Page recordAttendance() {
        Page secretariat = open(SECRETARIAT, "deliberation");
        click(secretariat, "Ouvrir la séance");
        for (String signatory : new String[] {"PREFECTURE", "REGION", "IGN", "OPENIG"}) {
            choose(secretariat, "places[" + signatory + "].attendance", "PRESENT");
        }
        click(secretariat, "Enregistrer les présences");
        assertThat(secretariat.locator(".flash")).containsText("Les présences sont enregistrées");
        // What follows speaks to the page's scripts, which come after its words.
        secretariat.waitForLoadState();
        return secretariat;
    }

    /** The decision is made; the process goes on. */
    void decide(Page secretariat, String outcome, String text) {
        tick(secretariat, "outcome-" + outcome);
        type(secretariat, "text", text);
        look(secretariat, "deliberation-" + outcome);
        confirmDecision(secretariat);
    }

    /** Read over, then recorded for ever. */
    void confirmDecision(Page secretariat) {
        click(secretariat, "Relire avant de consigner");
        click(secretariat, "Consigner définitivement");
        assertThat(secretariat.locator(".flash")).containsText("La délibération est consignée");
        meanwhile();
    }

    // --- hands -----------------------------------------------------------------------------------------------------

    static void click(Page window, String button) {
        window.locator("main button:visible:has-text(\"" + button + "\"):not(.visually-hidden)")
                .first()
                .click();
    }

    static void type(Page window, String field, String text) {
        window.locator("[id='" + field + "']").fill(text);
    }

    /** By keyboard: a page that is still settling may slide away under a mouse. */
    static void tick(Page window, String box) {
        Locator wanted = window.locator("[id='" + box + "']");
        if (!wanted.isChecked()) {
            wanted.press("Space");
        }
        assertThat(wanted).isChecked();
    }

    static void choose(Page window, String field, String option) {
        window.locator("[id='" + field + "']").selectOption(option);
    }
}
