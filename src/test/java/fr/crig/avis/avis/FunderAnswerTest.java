package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.funder.ContactForm;
import fr.crig.avis.funder.FunderContactDesk;
import fr.crig.avis.page.Errand;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The funder answers once, by a link, without account; what it says is proposed, and an agent confirms or corrects it. */
class FunderAnswerTest extends AvisStory {

    private static final String FUNDER = "guichet@financeur.example";
    private static final Pattern LINK = Pattern.compile("/financeur\\?jeton=([\\w-]+)");

    @Autowired
    private FollowUpDesk desk;

    @Autowired
    private FunderContactDesk contacts;

    @Autowired
    private ProposalErrands errands;

    @Autowired
    private GrantLookup grants;

    @Autowired
    private Journal journal;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void isAskedByALinkAndProposesWhatAnAgentConfirms() {
        Reference reference = recorded().reference();
        String token = asked(reference);
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(16);
        assertThat(jdbc.sql("select token_hash from funder_link where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(token);
        for (int reading = 0; reading < 2; reading++) {
            MvcTestResult page = open(token);
            assertThat(page).hasStatusOk().bodyText().contains("Respecter le standard PCRS.", "120\u202f000");
            assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
            assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page).bodyText().doesNotContain("favorable", "Préfecture");
        }
        assertThat(answer(
                        token,
                        "GRANTED",
                        "119 000,50",
                        "decidedOn",
                        clock.today().toString()))
                .hasRedirectedUrl("/financeur/merci");
        assertThat(mvc.get().uri("/financeur/merci")).hasStatusOk();

        assertThat(open(token)).hasStatus(410);
        assertThat(answer(token, "REFUSED", "", "decidedOn", clock.today().toString()))
                .hasStatus(410);
        assertThat(desk.of(reference)).isEmpty();
        assertThat(requests.get(reference).state()).isEqualTo(RequestState.AVIS_RECORDED);
        assertThat(errands.of(AGENT)).extracting(Errand::path).containsExactly("/demandes/" + reference + "/suite");
        assertThat(errands.of(Samples.agent("IGN"))).isEmpty();
        assertThat(errands.of(Samples.member("REGION"))).isEmpty();
        deliveries.runDue();
        assertThat(mailbox.all())
                .filteredOn(mail -> mail.subject().contains("Réponse du financeur à confirmer"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text()).contains(reference + "/suite"));

        FollowUpForm form = prefilled(reference);
        assertThat(form.amount).isEqualTo("119000,50");
        desk.record(AGENT, reference, form);
        FollowUp followUp = desk.of(reference).orElseThrow();
        assertThat(followUp.givenBy()).isEqualTo(GivenBy.FUNDER);
        assertThat(followUp.result()).isEqualTo(FollowUpResult.PARTLY_GRANTED);
        assertThat(followUp.amount()).isEqualByComparingTo("119000.50");
        assertThat(errands.of(AGENT)).isEmpty();
        assertThat(acts(reference))
                .containsSubsequence("funder.asked", "followUp.answered", "followUp.confirmed", "followUp.recorded");
        assertThat(mvc.get().uri("/demandes/" + reference).with(accounts.signedIn("membre.ign")))
                .bodyText()
                .contains("sans compte, confirmée par un agent");
    }

    @Test
    void mayBeCorrectedAndBringsTheDataOfTheGrant() {
        Reference reference = recorded().reference();
        String token = asked(reference);
        assertThat(answer(
                        token,
                        "GRANTED",
                        "120000",
                        "decidedOn",
                        clock.today().toString(),
                        "grant.grantingName",
                        "Région Occitanie",
                        "grant.beneficiaries[0].name",
                        "Commune de Nailloux",
                        "grant.beneficiaries[0].share",
                        "100"))
                .hasRedirectedUrl("/financeur/merci");
        FollowUpForm form = prefilled(reference);
        form.amount = "110000";
        desk.record(AGENT, reference, form);
        assertThat(desk.of(reference).orElseThrow().givenBy()).isEqualTo(GivenBy.AGENT);
        assertThat(acts(reference)).contains("followUp.corrected").doesNotContain("followUp.confirmed");
        assertThat(grants.of(reference).beneficiaries())
                .extracting(Beneficiary::name)
                .containsExactly("Commune de Nailloux");
    }

    @Test
    void isAskedAnewWhereTheFunderHasNotDecided() {
        Reference reference = recorded().reference();
        String token = asked(reference);
        assertThat(answer(
                        token,
                        "NOT_YET",
                        "",
                        "until",
                        clock.today().plusDays(20).toString()))
                .hasRedirectedUrl("/financeur/merci");
        desk.record(AGENT, reference, prefilled(reference));
        assertThat(desk.expectedOn(reference)).contains(clock.today().plusDays(20));
        clock.advanceDays(31);
        jobs.runDue(reference.value());
        deliveries.runDue();
        assertThat(token()).isNotEqualTo(token);
        assertThat(open(token())).hasStatusOk();
    }

    /** Never made, used, late, followed by another, of a request that is closed: nobody learns which. */
    @Test
    void showsTheSamePageForEveryLinkThatOpensNothing() throws Exception {
        Reference reference = recorded().reference();
        String superseded = asked(reference);
        contacts.ask(AGENT, reference, contact(reference, "autre@financeur.example"));
        deliveries.runDue();
        String used =
                token(mailbox.last("autre@financeur.example", reference.value()).text());
        answer(used, "REFUSED", "", "decidedOn", clock.today().toString());
        Reference other = recorded().reference();
        String late = asked(other);
        assertThat(open(late)).hasStatusOk();
        clock.advanceDays(89);
        assertThat(open(late)).hasStatusOk();
        clock.advanceDays(2);
        Reference third = recorded().reference();
        String closed = asked(third);
        desk.record(AGENT, third, refused(third));

        Set<String> pages = new HashSet<>();
        for (String dead : List.of("", "x", "A".repeat(22), superseded, used, late, closed, used.substring(1) + "A")) {
            MvcTestResult answer = open(dead);
            assertThat(answer).as(dead).hasStatus(410);
            pages.add(answer.getResponse().getContentAsString());
            assertThat(answer(dead, "REFUSED", "", "decidedOn", clock.today().toString()))
                    .hasStatus(410);
        }
        assertThat(pages).hasSize(1);
    }

    @Test
    void givesTheWordsBackThatCameByALinkThatServedAndNothingElse() {
        String token = asked(recorded().reference());
        String today = clock.today().toString();
        answer(token, "REFUSED", "", "decidedOn", today, "remark", "La première réponse");
        String late = text(answer(token, "REFUSED", "", "decidedOn", today, "remark", "La seconde <réponse>"));
        assertThat(late).contains("<dd>La seconde &lt;réponse&gt;</dd>").doesNotContain("La première réponse");
        assertThat(text(answer("jamais-fait", "REFUSED", "", "decidedOn", today, "remark", "La seconde <réponse>")))
                .isEqualTo(late);
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatus(410);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void usesNothingUpWithWhatIsTypedWrong() {
        Reference reference = recorded().reference();
        String token = asked(reference);
        String today = clock.today().toString();
        assertThat(answer(token, "GRANTED", "120000,01", "decidedOn", today))
                .hasStatus(422)
                .bodyText()
                .contains("dépasse le montant demandé", "overAskedConfirmed");
        assertThat(answer(
                        token,
                        "REFUSED",
                        "",
                        "decidedOn",
                        clock.today().plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est dans le futur");
        assertThat(answer(token, "REFUSED", "", "decidedOn", today, "grant.grantingSiret", "12"))
                .hasStatus(422);
        assertThat(answer(token, "REFUSED", "", "decidedOn", today, "lifted", "9"))
                .hasStatus(422);
        assertThat(open(token)).hasStatusOk();
        assertThat(answer(token, "REFUSED", "", "decidedOn", today, "funderReference", "<script>alert(1)</script>"))
                .hasRedirectedUrl("/financeur/merci");
        assertThat(mvc.get().uri("/demandes/" + reference + "/suite").with(accounts.signedIn("agent.region")))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void answersOnceOfTwoThatPressAtOnce() throws Exception {
        String token = asked(recorded().reference());
        Callable<Integer> press =
                () -> answer(token, "REFUSED", "", "decidedOn", clock.today().toString())
                        .getResponse()
                        .getStatus();
        var two = Executors.newFixedThreadPool(2);
        try {
            Set<Integer> codes = new HashSet<>();
            for (Future<Integer> one : two.invokeAll(List.of(press, press))) {
                codes.add(one.get());
            }
            assertThat(codes).containsExactlyInAnyOrder(302, 410);
        } finally {
            two.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from follow_up_proposal")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAFormThatIsOlderThanTheAnswer() {
        Reference reference = recorded().reference();
        String token = asked(reference);
        FollowUpForm before = refused(reference);
        answer(token, "REFUSED", "", "decidedOn", clock.today().toString());
        assertThatThrownBy(() -> desk.record(AGENT, reference, before)).isInstanceOf(ChangedMeanwhile.class);
        FollowUpForm form = prefilled(reference);
        FollowUpForm again = prefilled(reference);
        desk.record(AGENT, reference, form);
        assertThatThrownBy(() -> desk.record(AGENT, reference, again)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isAskedByTheAgentsOfTheReceivingSignatoryAndTheSecretariat() {
        Reference reference = recorded().reference();
        for (var other : List.of(Samples.agent("IGN"), Samples.member("REGION"))) {
            assertThatThrownBy(() -> contacts.page(other, reference)).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> contacts.ask(other, reference, new ContactForm()))
                    .isInstanceOf(NotVisible.class);
        }
        ContactForm stale = contact(reference, FUNDER);
        assertThatThrownBy(() -> contacts.ask(AGENT, reference, contact(reference, "pas une adresse")))
                .isInstanceOf(Refusal.class);
        contacts.ask(Samples.SECRETARIAT, reference, contact(reference, FUNDER));
        assertThatThrownBy(() -> contacts.ask(AGENT, reference, stale)).isInstanceOf(ChangedMeanwhile.class);
        deliveries.runDue();
        answer(token(), "REFUSED", "", "decidedOn", clock.today().toString());
        assertThatThrownBy(() -> contacts.ask(AGENT, reference, contact(reference, FUNDER)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("answered");
    }

    private String asked(Reference reference) {
        contacts.ask(AGENT, reference, contact(reference, FUNDER));
        deliveries.runDue();
        return token();
    }

    private ContactForm contact(Reference reference, String email) {
        ContactForm form = contacts.page(AGENT, reference).form();
        form.email = email;
        return form;
    }

    private String token() {
        return token(mailbox.last(FUNDER, "décidé").text());
    }

    private static String token(String mail) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group(1);
    }

    private MvcTestResult open(String token) {
        return mvc.get().uri("/financeur").param("jeton", token).exchange();
    }

    private MvcTestResult answer(String token, String result, String amount, String... more) {
        var post = mvc.post()
                .uri("/financeur")
                .contentType("application/x-www-form-urlencoded")
                .content(new byte[0])
                .param("jeton", token)
                .param("result", result)
                .param("amount", amount)
                .with(csrf());
        for (int i = 0; i < more.length; i += 2) {
            post = post.param(more[i], more[i + 1]);
        }
        return post.exchange();
    }

    private FollowUpForm prefilled(Reference reference) {
        var form = new FollowUpForm();
        form.version = requests.get(reference).version();
        desk.proposed(reference).orElseThrow().into(form);
        return form;
    }

    private FollowUpForm refused(Reference reference) {
        var form = new FollowUpForm();
        form.version = requests.get(reference).version();
        form.result = FollowUpResult.REFUSED;
        form.decidedOn = clock.today();
        return form;
    }

    private List<String> acts(Reference reference) {
        return journal.of(reference.value()).stream().map(JournalEntry::act).toList();
    }
}
