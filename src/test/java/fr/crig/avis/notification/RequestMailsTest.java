package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.FACTS;
import static fr.crig.avis.notification.NoticeFixtures.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.NewAccount;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.avis.AvisSamples;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The receiving signatory is the Région; only the Région and the IGN have accounts, the two others their role mailbox. */
class RequestMailsTest extends ApplicationTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final OpinionDays DAYS = new OpinionDays(TODAY, DUE, DUE.plusDays(7));
    private static final String LETTER = "Il manque la note.\n\nLe plan ne s’équilibre pas.";
    private static final RequestMatter MATTER = new RequestMatter(
            "Syndicat d’énergies de l’Aude",
            new BigDecimal("120000"),
            "Région Occitanie",
            "Acquisition d’un plan de corps de rue.\nPar avion.",
            List.of("note.pdf", "plan {de} financement.ods"));
    private static final String SECRETARIAT = "secretariat@crig.example";
    private static final String DEPOSITOR = "agent.region@crig.example";
    private static final String COLLEAGUE = "autre.region@crig.example";
    private static final String IGN = "membre.ign@crig.example";
    private static final String IGN_SUBSTITUTE = "suppleant.ign@crig.example";

    @Autowired
    private RequestMails desk;

    @Autowired
    private Notices notices;

    @Autowired
    private AccountDesk accounts;

    @Autowired
    private TestAccounts test;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void openAccounts() {
        open("autre.region", Role.AGENT, "REGION");
        open("agent.region", Role.AGENT, "REGION");
        openMember("membre.ign", Capacity.TITULAIRE);
        openMember("suppleant.ign", Capacity.SUPPLEANT);
        open("agent.ign", Role.AGENT, "IGN");
    }

    @Test
    void tellsTheDepositorAndTheSecretariatOfTheReceipt() {
        desk.receipt(FACTS, DUE);

        assertThat(told()).containsExactly(DEPOSITOR, SECRETARIAT);
        ReceivedMail mail = mail(DEPOSITOR);
        assertThat(mail.subject()).isEqualTo("[CRIG] Demande déposée – D-2026-0042, PCRS image de l’Aude");
        assertThat(mail.text()).contains("http://localhost:8080/demandes/D-2026-0042", "vous avez déposé");
        assertThat(mail(SECRETARIAT).text()).contains("Vérifier la recevabilité", "1er avril 2026");
    }

    @Test
    void asksTheReceivingAgentsForCompletionTheDepositorFirst() {
        desk.completionAsked(FACTS, 1, LETTER, DUE);

        assertThat(told()).containsExactly(DEPOSITOR, COLLEAGUE);
        assertThat(mail(COLLEAGUE).subject()).contains("jusqu’au 1er avril 2026 inclus");
        assertThat(mail(COLLEAGUE).text()).contains("/demandes/D-2026-0042/completer");
    }

    @Test
    void saysInTheMailWhatIsMissing() {
        desk.completionAsked(FACTS, 1, LETTER, DUE);
        assertThat(lines(mail(DEPOSITOR)))
                .contains(LETTER + "\n\nCompléter la demande.", "\nCompléter la demande\nhttp");
        assertThat(mail(DEPOSITOR).html().replace("\r", "")).contains("<blockquote>" + LETTER + "</blockquote>");

        desk.completionReminded(FACTS, TODAY, LETTER, DUE);
        assertThat(lines(mail(DEPOSITOR))).contains(LETTER, "n’ont pas encore été fournis");
    }

    @Test
    void asksAgainInAnotherRoundAndRemindsOnAnotherDay() {
        desk.completionAsked(FACTS, 1, LETTER, DUE);
        desk.completionAsked(FACTS, 1, LETTER, DUE);
        desk.completionAsked(FACTS, 2, LETTER, DUE);
        desk.completionReminded(FACTS, TODAY, LETTER, DUE);
        desk.completionReminded(FACTS, TODAY, LETTER, DUE);
        desk.completionReminded(FACTS, TODAY.plusDays(10), LETTER, DUE);

        assertThat(told()).filteredOn(DEPOSITOR::equals).hasSize(4);
    }

    @Test
    void tellsBothSidesWhenTheRequestEndsBeforeTheCirculation() {
        desk.outsidePerimeter(FACTS);
        assertThat(told()).containsExactly(DEPOSITOR, COLLEAGUE, SECRETARIAT);

        notices.deleteAll();
        desk.lapsed(FACTS);
        assertThat(told()).containsExactly(DEPOSITOR, COLLEAGUE, SECRETARIAT);
    }

    @Test
    void tellsTheSignatoriesAskedWhenTheRequestIsWithdrawnOrCancelled() {
        desk.withdrawn(FACTS, List.of("IGN", "OPENIG"));
        assertThat(told())
                .containsExactly(DEPOSITOR, COLLEAGUE, SECRETARIAT, IGN, IGN_SUBSTITUTE, "openig@crig.example");

        notices.deleteAll();
        desk.cancelled(FACTS, List.of());
        assertThat(told()).containsExactly(DEPOSITOR, COLLEAGUE, SECRETARIAT);
    }

    @Test
    void asksTheTitulairesForTheOpinionOfTheirSignatory() {
        desk.opinionAsked(FACTS, MATTER, "IGN", DAYS);

        assertThat(told()).containsExactly(IGN);
        assertThat(mail(IGN).subject()).startsWith("[CRIG] Avis à donner jusqu’au 1er avril 2026 inclus");
        assertThat(mail(IGN).text()).contains("(IGN Occitanie)", "/demandes/D-2026-0042/avis-signataire", "titulaire");
        assertThat(mail(IGN).html()).contains("href=\"http://localhost:8080/demandes/D-2026-0042/avis-signataire\"");
    }

    @Test
    void saysWhatTheOpinionIsAbout() {
        desk.opinionAsked(FACTS, MATTER, "IGN", DAYS);

        assertThat(lines(mail(IGN))).contains("""
                Demande D-2026-0042\u00a0: PCRS image de l’Aude
                Porteur\u00a0: Syndicat d’énergies de l’Aude
                Montant demandé\u00a0: 120\u202f000\u202f€ (financeur\u00a0: Région Occitanie)
                Résumé\u00a0: Acquisition d’un plan de corps de rue. Par avion.
                2 pièces à lire\u00a0: note.pdf, plan {de} financement.ods
                Délai\u00a0: 20 jours, jusqu’au 1er avril 2026 inclus. Sans réponse au soir du 8 avril 2026, l’avis sera \
                inscrit «\u00a0sans observation (tacite)\u00a0».
                """).contains("\nDonner l’avis\nhttp");
    }

    @Test
    void remindsOfWhoAsksAndHowMuchOnly() {
        desk.opinionReminded(FACTS, MATTER, "IGN", TODAY, DUE);

        assertThat(mail(IGN).text())
                .contains("Syndicat d’énergies de l’Aude", "120\u202f000\u202f€")
                .doesNotContain("avion");
    }

    @Test
    void asksTheMailboxOfASignatoryWithoutAccounts() {
        desk.opinionAsked(FACTS, MATTER, "PREFECTURE", DAYS);

        assertThat(told()).containsExactly("prefecture@crig.example");
    }

    @Test
    void remindsOnceADay() {
        desk.opinionReminded(FACTS, MATTER, "IGN", TODAY, DUE);
        desk.opinionReminded(FACTS, MATTER, "IGN", TODAY, DUE);
        desk.opinionReminded(FACTS, MATTER, "IGN", TODAY.plusDays(5), DUE);

        assertThat(told()).containsExactly(IGN, IGN);
    }

    @Test
    void turnsToTheSubstituteAndTellsTheTitulaire() {
        desk.escalatedToSubstitute(FACTS, MATTER, "IGN", DUE);

        assertThat(told()).containsExactly(IGN_SUBSTITUTE, IGN);
        assertThat(mail(IGN_SUBSTITUTE).text()).contains("à la place du titulaire");
        assertThat(mail(IGN).text()).contains("votre suppléant en a aussi été chargé");
    }

    @Test
    void tellsTheSecretariatAndTheReceivingAgentsThatTheCirculationIsOver() {
        desk.circulationClosed(FACTS);

        assertThat(told()).containsExactly(SECRETARIAT, DEPOSITOR, COLLEAGUE);
    }

    @Test
    void tellsEverybodyOfTheDeliberation() {
        List<String> everybody = List.of(
                DEPOSITOR,
                COLLEAGUE,
                "prefecture@crig.example",
                "region@crig.example",
                IGN,
                IGN_SUBSTITUTE,
                "openig@crig.example");
        desk.placedOnAgenda(FACTS, DUE);
        assertThat(told()).containsExactlyElementsOf(everybody);
        assertThat(mail(IGN).subject()).contains("réunion du mercredi 1er avril 2026");

        notices.deleteAll();
        desk.postponed(FACTS, DUE);
        assertThat(told()).containsExactlyElementsOf(everybody);
    }

    @Test
    void sendsTheAvisToTheReceivingSideTheFunderAndTheOthers() {
        desk.avisRecorded(FACTS, AvisSamples.withEverything(), " financeur@crig.example ");

        assertThat(told())
                .containsExactly(
                        DEPOSITOR,
                        COLLEAGUE,
                        "financeur@crig.example",
                        "prefecture@crig.example",
                        IGN,
                        IGN_SUBSTITUTE,
                        "openig@crig.example");
        assertThat(notices.findAll()).allSatisfy(notice -> {
            assertThat(notice.attachment())
                    .contains(new AttachedFile("CRIG-OCC-2026-007.pdf", "avis:CRIG-OCC-2026-007"));
            assertThat(notice.bodyText()).contains("http://localhost:8080/avis/CRIG-OCC-2026-007");
        });
    }

    @Test
    void saysTheSenseAndTheReservesOfTheAvisAndNoPosition() {
        desk.avisRecorded(FACTS, AvisSamples.withEverything(), " ");

        assertThat(notices.findAll())
                .allSatisfy(notice -> assertThat(notice.bodyText())
                        .contains(
                                "Sens\u00a0: Avis partagé",
                                "Réserve 1\u00a0: Diffuser les données sous licence ouverte.",
                                "Réserve 2\u00a0: Respecter le standard CNIG PCRS 2.0.",
                                "\nLire l’avis\nhttp")
                        .doesNotContain("souligne", "Préfecture de la région"));
    }

    @Test
    void cutsTheReservesThatWouldNotFit() {
        List<String> reserves = Collections.nCopies(12, "&é".repeat(1000));
        desk.avisRecorded(FACTS, AvisSamples.record("PCRS", "Texte", reserves), " ");

        assertThat(notices.findAll())
                .allSatisfy(notice -> assertThat(notice.bodyText())
                        .contains("Réserve 10", "Et 2 autres réserves")
                        .doesNotContain("Réserve 11"));
    }

    @Test
    void sendsTheAvisWithoutFunder() {
        desk.avisRecorded(FACTS, AvisSamples.withEverything(), " ");

        assertThat(told()).hasSize(6).doesNotContain(" ");
    }

    @Test
    void asksTheReceivingAgentsForTheFollowUp() {
        desk.followUpAsked(FACTS, TODAY);
        desk.followUpAsked(FACTS, TODAY.plusDays(60));

        assertThat(told()).containsExactly(DEPOSITOR, COLLEAGUE, DEPOSITOR, COLLEAGUE);
        assertThat(notices.findAll())
                .allSatisfy(notice -> assertThat(notice.bodyText()).contains("/demandes/D-2026-0042/suite"));
    }

    @Test
    void writesToNoDisabledAccount() {
        disable("agent.region");
        desk.receipt(FACTS, DUE);
        assertThat(told()).containsExactly(COLLEAGUE, SECRETARIAT);

        notices.deleteAll();
        disable("autre.region");
        desk.completionAsked(FACTS, 1, LETTER, DUE);
        assertThat(told()).containsExactly("region@crig.example");
    }

    @Test
    void writesOnceToAnAddressThatServesTwoPeople() {
        test.open(account("troisieme.region", DEPOSITOR.toUpperCase(), Role.AGENT, "REGION"));
        desk.completionAsked(FACTS, 1, LETTER, DUE);

        assertThat(told()).containsExactly(DEPOSITOR, COLLEAGUE);
    }

    @Test
    void writesATitleAsItIsAndNeverAsMarkup() {
        String title = "L'Aude <b>&</b> l’Hérault\r\nBcc: espion@crig.example";
        desk.receipt(new NoticeFacts(REFERENCE, title, "REGION", "agent.region"), DUE);

        ReceivedMail mail = mail(DEPOSITOR);
        assertThat(mail.subject()).endsWith("L'Aude <b>&</b> l’Hérault Bcc: espion@crig.example");
        assertThat(mail.text()).contains("L'Aude <b>&</b> l’Hérault Bcc:");
        assertThat(mail.html()).contains("&lt;b&gt;&amp;&lt;/b&gt;").doesNotContain("<b>");
        assertThat(mailbox.to("espion@crig.example")).isEmpty();
    }

    private List<String> told() {
        return StreamSupport.stream(notices.findAll().spliterator(), false)
                .map(Notice::recipient)
                .toList();
    }

    private ReceivedMail mail(String recipient) {
        deliveries.runDue();
        return mailbox.last(recipient, "");
    }

    private static String lines(ReceivedMail mail) {
        return mail.text().replace("\r", "");
    }

    private void open(String username, Role role, String signatory) {
        test.open(account(username, username + "@crig.example", role, signatory));
    }

    private void openMember(String username, Capacity capacity) {
        test.openMember(account(username, username + "@crig.example", Role.MEMBER, "IGN"), capacity);
    }

    private static NewAccount account(String username, String email, Role role, String signatory) {
        return new NewAccount(username, username, email, Set.of(role), signatory);
    }

    private void disable(String username) {
        accounts.disable(username, Actor.SERVICE);
    }
}
