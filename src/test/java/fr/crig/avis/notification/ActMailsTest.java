package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The mails that an act at a desk sends, received by a real server. */
class ActMailsTest extends ApplicationTest {

    private static final String RESERVE = "Diffuser les données sous licence ouverte.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private OutboxDesk outbox;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void tellsTheSecretariatThatTheCompletionCame() {
        Reference reference = stages.waitingForCompletion();
        requests.complete(Samples.agent("REGION"), reference, stages.version(reference), Samples.form());

        ReceivedMail mail = only("secretariat", "Compléments reçus");
        assertThat(mail.text())
                .contains("Agent REGION a répondu", "version 2", "Échéance\u00a0: 22 mars 2026", "/recevabilite");
    }

    @Test
    void tellsTheAgentsThatTheRequestIsAdmitted() {
        stages.circulating();

        assertThat(only("agent.region", "Demande recevable").text())
                .contains("jusqu’au 11 avril 2026 inclus", "au soir du 18 avril 2026");
        assertThat(received("agent.ign", "Demande recevable")).isEmpty();
    }

    @Test
    void givesAMemberTheProofOfItsOpinionAndNobodyElse() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE_WITH_RESERVES");

        assertThat(only("membre.ign", "Votre avis est enregistré").text())
                .contains(
                        "Donné le 12 mars 2026 à 10:00 par Membre IGN, sur la version 1 du dossier",
                        "Sens\u00a0: Favorable avec réserves",
                        "Réserve 1\u00a0: " + RESERVE);
        assertThat(mailbox.all())
                .filteredOn(mail -> !mail.to().contains("membre.ign@crig.example"))
                .noneMatch(mail -> (mail.subject() + mail.text() + mail.html()).contains(RESERVE));
    }

    @Test
    void tellsTheTitulaireWhatAnotherMadeOfItsOpinion() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        correct(reference, Samples.member("IGN"), 1);
        assertThat(received("membre.ign", "Avis de votre organisme modifié")).isEmpty();

        correct(reference, Samples.substitute("IGN"), 2);
        assertThat(only("membre.ign", "Avis de votre organisme modifié").text())
                .contains("Suppléant IGN vient de modifier", "/avis-signataire")
                .doesNotContain("Défavorable", "contre");
        assertThat(received("suppleant.ign", "Avis de votre organisme modifié")).isEmpty();
    }

    private void correct(Reference reference, Actor member, int seen) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "UNFAVORABLE";
        form.reasons = "Nous sommes contre.";
        form.seenNumber = seen;
        opinions.give(member, reference, form);
    }

    @Test
    void sendsAProofOfEachVersion() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "UNFAVORABLE");

        assertThat(only("membre.ign", "Votre avis est enregistré").text())
                .contains("Sens\u00a0: Défavorable", "Le projet double un lot existant.")
                .doesNotContain("Réserve 1");
    }

    /** Neither the secretariat nor the administrator reads an opinion by the right to look after the mails. */
    @Test
    void hidesTheProofInTheOutbox() {
        stages.opinion(stages.circulating(), "IGN", "FAVORABLE_WITH_RESERVES");
        deliveries.runDue();
        Notice proof = proof();

        for (String reader : List.of("admin", "secretariat")) {
            String page = "/administration/envois/" + proof.id();
            assertThat(mvc.get().uri(page).with(accounts.signedIn(reader)).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            reader.equals("admin")
                                    ? "ne lit pas les messages"
                                    : "n’est lisible que par son destinataire")
                    .doesNotContain(RESERVE, page + "/message");
            assertThat(mvc.get()
                            .uri(page + "/message")
                            .with(accounts.signedIn(reader))
                            .exchange())
                    .hasStatus(404);
        }
        assertThatThrownBy(() -> outbox.message(proof.id(), Samples.ADMINISTRATOR))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void sendsTheProofToNoOtherAddress() {
        Notice proof = NoticeFixtures.notice(
                NoticeKey.each(NoticeEvent.OPINION_GIVEN, NoticeFixtures.FACTS, "IGN", 1),
                NoticeFixtures.agent("membre.ign@crig.example"),
                "<1@crig.example>");
        proof.refused(new DeliveryFailure(Kind.ADDRESS_REFUSED, "550"));

        assertThatThrownBy(() -> proof.resend("autre@crig.example", clock.instant()))
                .isInstanceOf(Refusal.class);
        proof.resend("membre.ign@crig.example", clock.instant());
        assertThat(proof.isPending()).isTrue();
    }

    private Notice proof() {
        return StreamSupport.stream(notices.findAll().spliterator(), false)
                .filter(Notice::isConfidential)
                .findFirst()
                .orElseThrow();
    }

    private ReceivedMail only(String person, String subject) {
        assertThat(received(person, subject)).hasSize(1);
        return received(person, subject).get(0);
    }

    private List<ReceivedMail> received(String person, String subject) {
        deliveries.runDue();
        return mailbox.to(person + "@crig.example").stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }
}
