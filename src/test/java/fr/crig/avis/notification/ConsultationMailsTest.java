package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.consultation.ContributionForm;
import fr.crig.avis.consultation.DebateDesk;
import fr.crig.avis.consultation.EvocationForm;
import fr.crig.avis.consultation.OutcomeDesk;
import fr.crig.avis.consultation.ResolutionForm;
import fr.crig.avis.consultation.VoteDesk;
import fr.crig.avis.consultation.VoteForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mails of a written consultation, received by a real server: who is told what, and that nothing said in it is told. */
class ConsultationMailsTest extends ApplicationTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final String SECRET = "Mots confidentiels";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private DebateDesk debate;

    @Autowired
    private OutcomeDesk outcome;

    @Autowired
    private VoteDesk votes;

    @Autowired
    private ConsultationLookup consultations;

    @Autowired
    private Deliveries deliveries;

    private Reference reference;

    @BeforeEach
    void open() {
        accounts.openAll();
        var form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(20).toString();
        reference = stages.circulating(form);
        SIGNATORIES.forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        var words = new ContributionForm();
        words.words = SECRET;
        debate.contribute(Samples.member("IGN"), reference, words);
    }

    @Test
    void announcesTheOpeningWithItsDatesToEverybody() {
        ReceivedMail mail = mail("membre.ign", "Consultation écrite, débat jusqu’au 19 mars 2026");
        assertThat(mail.text()).contains("au plus tôt le 24 mars 2026", "Prendre part au débat", path("consultation"));
        assertThat(mail("suppleant.ign", "Consultation écrite").text()).contains("si votre titulaire est empêché");
        assertThat(mail("agent.region", "Consultation écrite").text()).contains("Aucune action n’est attendue");
        assertThat(mail("secretariat", "Consultation écrite").text()).contains("Préparer le vote");
    }

    @Test
    void tellsTheOtherMembersThatOneSpokeAndNotWhat() {
        assertThat(mail("membre.openig", "Nouvelle contribution au débat, ouvert jusqu’au 19 mars 2026 inclus")
                        .text())
                .contains("IGN Occitanie a versé une contribution", path("consultation"));
        assertThat(received("suppleant.ign", "Nouvelle contribution")).isOne();
        assertThat(received("membre.ign", "Nouvelle contribution")).isZero();
        assertThat(received("agent.region", "Nouvelle contribution")).isZero();
    }

    @Test
    void asksForTheVotesThenRemindsTheSilentOnes() {
        voting();
        ReceivedMail asked = mail("membre.ign", "Vote à donner jusqu’au 25 mars 2026 inclus");
        assertThat(asked.text()).contains("Le débat par écrit est clos", path("vote"));
        assertThat(received("agent.region", "Vote à donner")).isZero();

        vote("IGN");
        clock.setDay(LocalDate.of(2026, 3, 24));
        jobs.runDue(reference.value());
        assertThat(mail("membre.openig", "vote attendu pour le 25 mars 2026").text())
                .contains(path("vote"));
        assertThat(received("membre.ign", "vote attendu")).isZero();
    }

    @Test
    void doesNotRemindOnTheDayItAsks() {
        clock.setDay(LocalDate.of(2026, 3, 20));
        jobs.runDue(reference.value());
        prepareVote();
        jobs.fire(reference.value(), "timer_voteReminder");
        deliveries.runDue();
        assertThat(received("membre.openig", "vote attendu")).isZero();
    }

    @Test
    void tellsTheResultToTheMembersAndNotToTheApplicantsSide() {
        voting();
        SIGNATORIES.forEach(this::vote);
        clock.setDay(LocalDate.of(2026, 3, 25));
        jobs.runDue(reference.value());
        outcome.record(Samples.SECRETARIAT, reference, resolution());
        assertThat(mail("membre.ign", "Résultat de la consultation écrite").text())
                .contains(path("consultation"))
                .doesNotContain("favorable");
        assertThat(received("secretariat", "Résultat")).isOne();
        assertThat(received("agent.region", "Résultat")).isZero();
    }

    @Test
    void tellsWhoWantsAMeetingAndNotWhy() {
        var form = new EvocationForm();
        form.reason = SECRET;
        debate.callToMeeting(Samples.member("OPENIG"), reference, form);
        assertThat(mail("membre.ign", "Demande évoquée en réunion").text())
                .contains("OPenIG demande")
                .doesNotContain(SECRET);
        assertThat(received("agent.region", "évoquée en réunion")).isOne();
        assertThat(mail("secretariat", "évoquée en réunion").text()).contains("Inscrire la demande");
    }

    @Test
    void tellsThatTooFewTookPart() {
        voting();
        clock.setDay(LocalDate.of(2026, 3, 26));
        jobs.runDue(reference.value());
        assertThat(mail("membre.ign", "Consultation écrite sans résultat").text())
                .contains("renvoyée en réunion");
        assertThat(received("agent.region", "sans résultat")).isOne();
    }

    private void voting() {
        clock.setDay(LocalDate.of(2026, 3, 20));
        jobs.runDue(reference.value());
        prepareVote();
    }

    private void prepareVote() {
        outcome.prepareVote(Samples.SECRETARIAT, reference, resolution());
    }

    private ResolutionForm resolution() {
        var form = new ResolutionForm();
        form.version = consultations.find(reference).orElseThrow().version();
        form.outcome = "FAVORABLE";
        form.text = SECRET;
        return form;
    }

    private void vote(String signatory) {
        var form = new VoteForm();
        form.stance = "FAVORABLE";
        form.dissent = SECRET;
        votes.vote(Samples.member(signatory), reference, form);
        jobs.runDue(reference.value());
    }

    private ReceivedMail mail(String person, String subject) {
        deliveries.runDue();
        assertThat(mailbox.all()).noneMatch(mail -> (mail.text() + mail.html()).contains(SECRET));
        return mailbox.last(person + "@crig.example", subject);
    }

    private long received(String person, String subject) {
        deliveries.runDue();
        return mailbox.to(person + "@crig.example").stream()
                .filter(mail -> mail.subject().contains(subject))
                .count();
    }

    private String path(String page) {
        return "/demandes/" + reference + "/" + page;
    }
}
