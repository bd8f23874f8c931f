package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person chose to be told together or not at all, received by a real server. Today is Thursday, the 12th of March 2026. */
class DigestTest extends ApplicationTest {

    private static final String MEMBER = "membre.ign";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private PreferenceDesk preferences;

    @Autowired
    private DigestClerk clerk;

    @Autowired
    private Notices notices;

    @Autowired
    private Journal journal;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void gathersWhatWaitsByRequestInOneMailOfTheMorning() {
        choose(Rhythm.WORKING_DAYS);
        Reference first = stages.circulating();
        Reference second = stages.circulating();
        assertThat(received()).isEmpty();

        morningOf(FRIDAY);

        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[CRIG] Récapitulatif du 13 mars 2026\u00a0: 2 messages");
            assertThat(lines(mail)).contains("""

                    Demande %s\u00a0: PCRS image de l’Aude
                    - Avis à donner jusqu’au 11 avril 2026 inclus
                      http://localhost:8080/demandes/%s/avis-signataire

                    Demande %s\u00a0: PCRS image de l’Aude
                    - Avis à donner""".formatted(first, first, second));
            assertThat(mail.html()).contains("/demandes/" + second + "/avis-signataire\"");
        });
        morningOf(FRIDAY);
        assertThat(received()).hasSize(1);
    }

    @Test
    void leavesOutWhatWasDoneMeanwhile() {
        choose(Rhythm.WORKING_DAYS);
        Reference done = stages.circulating();
        Reference waiting = stages.circulating();
        stages.opinion(done, "IGN", "FAVORABLE");

        morningOf(FRIDAY);

        ReceivedMail digest = mailbox.last(address(), "Récapitulatif");
        assertThat(digest.subject()).contains("1 message");
        assertThat(digest.text()).contains(waiting.value()).doesNotContain(done.value());
    }

    @Test
    void leavesOutAnOpinionThatWasConfirmedMeanwhile() {
        choose(Rhythm.WORKING_DAYS);
        Reference confirmed = opinionOnAnOlderDossier();
        Reference waiting = opinionOnAnOlderDossier();
        opinions.confirm(Samples.member("IGN"), confirmed, 1);

        morningOf(FRIDAY);

        assertThat(mailbox.last(address(), "Récapitulatif").text())
                .contains(waiting.value(), "Le dossier a changé depuis votre avis")
                .doesNotContain(confirmed.value());
    }

    private Reference opinionOnAnOlderDossier() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        RequestForm form = Samples.form();
        form.project.title = "PCRS vecteur de l’Aude";
        stages.amended(reference, form);
        return reference;
    }

    @Test
    void isNeverEmpty() {
        choose(Rhythm.WORKING_DAYS);
        stages.opinion(stages.circulating(), "IGN", "FAVORABLE");

        morningOf(FRIDAY);

        assertThat(received()).noneMatch(mail -> mail.subject().contains("Récapitulatif"));
        assertThat(states("OPINION_ASKED")).containsExactly(NoticeState.OUTDATED);
    }

    @Test
    void saysOnceWhatItWasRemindedOf() {
        choose(Rhythm.MONDAYS);
        Reference reference = stages.circulating();
        clock.setDay(LocalDate.of(2026, 4, 4));
        jobs.runDue(reference.value());

        morningOf(LocalDate.of(2026, 4, 7));

        assertThat(mailbox.last(address(), "1 message").text())
                .contains("Rappel\u00a0: avis attendu pour le 11 avril 2026")
                .doesNotContain("Avis à donner");
    }

    @Test
    void waitsForMonday() {
        choose(Rhythm.MONDAYS);
        stages.circulating();

        morningOf(FRIDAY);
        assertThat(received()).isEmpty();
        morningOf(MONDAY);
        assertThat(received()).hasSize(1);
    }

    @Test
    void leavesWithTheNextDigestWhatIsWantedAtOnceMeanwhile() {
        choose(Rhythm.MONDAYS);
        stages.circulating();
        choose(Rhythm.AT_ONCE);

        morningOf(FRIDAY);
        assertThat(received()).hasSize(1);
    }

    @Test
    void tellsNothingOfWhatIsNotWanted() {
        choose(Rhythm.NEVER);
        stages.circulating();
        choose(Rhythm.WORKING_DAYS);

        morningOf(FRIDAY);
        assertThat(received()).isEmpty();
        assertThat(states("OPINION_ASKED")).containsExactly(NoticeState.SILENCED);
    }

    @Test
    void tellsNothingGatheredOnceItIsNotWantedAnyMore() {
        choose(Rhythm.WORKING_DAYS);
        stages.circulating();
        choose(Rhythm.NEVER);

        morningOf(FRIDAY);
        assertThat(received()).isEmpty();
        assertThat(states("OPINION_ASKED")).containsExactly(NoticeState.SILENCED);
    }

    @Test
    void tellsAlwaysWhatTheLawWantsTold() throws Exception {
        var none = new PreferenceForm();
        none.consultations = none.progress = none.followUp = Rhythm.NEVER.name();
        preferences.choose(accounts.actor("agent.region"), none);
        stages.waitingForCompletion();
        deliveries.runDue();

        assertThat(mailbox.to("agent.region@crig.example")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("Compléments à fournir");
            assertThat(mail.message().getHeader("List-Unsubscribe")).isNull();
            assertThat(mail.text()).doesNotContain("/compte/messages");
        });
        for (NoticeEvent event : NoticeEvent.values()) {
            if (event.name().matches("(MEETING|MINUTES|AVIS|COMPLETION_(ASKED|REM)).*")) {
                assertThat(event.kind()).as(event.name()).isEqualTo(NoticeKind.ALWAYS);
            }
        }
    }

    @Test
    void saysInEveryOtherMailWhereToChoose() {
        stages.circulating();

        deliveries.runDue();
        assertThat(mailbox.last(address(), "Avis à donner").text()).contains("http://localhost:8080/compte/messages");
    }

    /** As a mail program does: no session, no log-in, no token of a form. */
    @Test
    void endsWithOneClickOfTheMailProgramAndNotByOpeningItsAddress() throws Exception {
        choose(Rhythm.WORKING_DAYS);
        stages.circulating();
        morningOf(FRIDAY);
        ReceivedMail digest = mailbox.last(address(), "Récapitulatif");
        assertThat(digest.message().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String header = digest.message().getHeader("List-Unsubscribe")[0];
        assertThat(header).matches("<http://localhost:8080/desabonnement\\?jeton=[0-9a-f-]{36}>");
        String path = header.replaceAll("<http://[^/]*|>", "");
        assertThat(digest.text()).contains(path);

        assertThat(send("GET", path).statusCode()).isEqualTo(200);
        assertThat(rhythm()).isEqualTo(Rhythm.WORKING_DAYS);
        assertThat(journal.of(MEMBER)).extracting(JournalEntry::act).doesNotContain("mail.unsubscribed");

        HttpResponse<String> answer = send("POST", path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Vous ne recevrez plus ce récapitulatif");
        assertThat(rhythm()).isEqualTo(Rhythm.NEVER);
        assertThat(journal.of(MEMBER)).extracting(JournalEntry::act).containsOnlyOnce("mail.unsubscribed");
        send("POST", path);
        assertThat(journal.of(MEMBER)).extracting(JournalEntry::act).containsOnlyOnce("mail.unsubscribed");
    }

    @Test
    void knowsNoTokenThatNoDigestBears() throws Exception {
        assertThat(send("POST", "/desabonnement?jeton=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/desabonnement?jeton=x").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        method,
                        method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void choose(Rhythm rhythm) {
        var form = new PreferenceForm();
        form.opinions = form.consultations = form.progress = rhythm.name();
        preferences.choose(Samples.member("IGN"), form);
    }

    private Rhythm rhythm() {
        return preferences.of(Samples.member("IGN")).get(NoticeKind.OPINIONS);
    }

    private void morningOf(LocalDate day) {
        clock.setDay(day);
        clock.set(day.atTime(LocalTime.of(7, 30))
                .atZone(fr.crig.avis.shared.ParisTime.ZONE)
                .toInstant());
        clerk.readers().forEach(clerk::send);
        deliveries.runDue();
    }

    /** But for the proof of its own opinion. */
    private List<ReceivedMail> received() {
        deliveries.runDue();
        return mailbox.to(address()).stream()
                .filter(mail -> !mail.subject().contains("Votre avis est enregistré"))
                .toList();
    }

    private List<NoticeState> states(String event) {
        return StreamSupport.stream(notices.findAll().spliterator(), false)
                .filter(notice ->
                        notice.event().startsWith(event) && notice.recipient().equals(address()))
                .map(Notice::state)
                .toList();
    }

    private static String address() {
        return MEMBER + "@crig.example";
    }

    private static String lines(ReceivedMail mail) {
        return mail.text().replace("\r", "");
    }
}
