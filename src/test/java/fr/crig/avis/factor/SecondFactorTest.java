package fr.crig.avis.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.FactorExemption;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.StartRefused;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.WindowCookies;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A password opens nothing where a second factor is wanted, and each code opens once. */
class SecondFactorTest extends ApplicationTest {

    private static final String ENROLMENT = "/compte/second-facteur";
    private static final String CODE = "/connexion/code";
    private static final String IN = "/a-faire";
    private static final String OWNER = "secretariat";
    private static final Pattern RECOVERY = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");

    /** What somebody without any session may open too, and the one step that is missing. */
    private static final Set<String> OPEN = Set.of(
            "GET /connexion",
            "GET /mot-de-passe",
            "POST /mot-de-passe",
            "GET /mot-de-passe-oublie",
            "POST /mot-de-passe-oublie",
            "POST /desabonnement",
            "GET /desabonnement",
            "GET /connexion/avec/*",
            "GET /connexion/quitter",
            "GET /connexion/quitte",
            "GET /assets/css/signatories.css",
            "GET /accessibilite",
            "GET /mentions-legales",
            "GET /donnees-personnelles",
            "GET /glossaire",
            "GET /contact",
            "GET /verifier/{code}",
            "GET /financeur",
            "POST /financeur",
            "GET /financeur/merci");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private CodeDesk codes;

    @Autowired
    private ResetDesk resets;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private Phone phone;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
        phones.endFor(OWNER);
        phone = phone(OWNER);
    }

    private Phone phone(String username) {
        return new Phone(jdbc, clock, username);
    }

    @Test
    void opensNothingButItsMakingToWhoeverNeedsOne() {
        Window window = new Window(OWNER);
        assertThat(window.logIn()).hasRedirectedUrl(ENROLMENT);
        assertThat(addressesOpenTo(window, ENROLMENT))
                .isEqualTo(with(
                        "GET /compte/second-facteur",
                        "POST /compte/second-facteur",
                        "POST /compte/second-facteur/codes",
                        "POST /compte/second-facteur/retirer"));
        assertThat(window.get("/nowhere")).hasRedirectedUrl(ENROLMENT);
        assertThat(window.get("/actuator/env")).hasRedirectedUrl(ENROLMENT);
        assertThat(window.get(ENROLMENT))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Navigation principale", "Mon compte");
    }

    @Test
    void opensNothingButTheCodeToWhoeverHasOne() {
        enrol(OWNER);
        Window window = new Window(OWNER);
        assertThat(window.logIn()).hasRedirectedUrl(CODE);
        assertThat(addressesOpenTo(window, CODE))
                .isEqualTo(with("GET /connexion/code", "POST /connexion/code", "POST /connexion/code/secours"));
    }

    /** Each address of each controller, read and sent. */
    private Set<String> addressesOpenTo(Window window, String step) {
        Set<String> open = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(pattern -> {
                    String path = pattern.replaceAll("\\{[^}]*}", "1");
                    boolean sent = info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
                    MvcTestResult answer = sent ? window.post(path) : window.get(path);
                    if (!step.equals(answer.getResponse().getRedirectedUrl())) {
                        open.add((sent ? "POST " : "GET ") + pattern);
                    }
                }));
        return open;
    }

    private static Set<String> with(String... step) {
        Set<String> open = new TreeSet<>(OPEN);
        open.addAll(List.of(step));
        return open;
    }

    @Test
    void countsOnceItsFirstCodeWasGiven() {
        Window window = new Window(OWNER);
        window.logIn();
        assertThat(window.post(ENROLMENT + "/commencer")).hasRedirectedUrl(ENROLMENT);
        assertThat(window.get(ENROLMENT))
                .bodyText()
                .contains("<svg class=\"qr\"", secretOf(OWNER).grouped());
        assertThat(window.confirm("000000"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce code n’est pas le bon", secretOf(OWNER).grouped());
        assertThat(window.get(IN)).hasRedirectedUrl(ENROLMENT);

        MvcTestResult confirmed = window.confirm(phone.now());
        assertThat(confirmed).hasStatusOk();
        assertThat(recoveryCodes(confirmed)).hasSize(10).doesNotHaveDuplicates();
        assertThat(window.get(IN)).hasStatusOk();
        assertThat(window.get(ENROLMENT))
                .bodyText()
                .contains("depuis le", "Il vous reste 10 codes de secours")
                .doesNotContain(secretOf(OWNER).grouped(), "<svg class=\"qr\"");
        assertThat(acts(OWNER)).contains("factor.enrolled");
        assertThat(jdbc.sql("select code_hash from recovery_code")
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(recoveryCodes(confirmed));
    }

    @Test
    void asksForACodeAfterThePasswordFromThenOn() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window window = new Window(OWNER);
        assertThat(window.logIn()).hasRedirectedUrl(CODE);
        assertThat(lastLogin()).isBefore(clock.instant());
        assertThat(window.get(CODE))
                .hasStatusOk()
                .bodyText()
                .contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"");
        assertThat(window.code("123456")).hasStatus(422).bodyText().contains("Ce code n’est pas le bon");
        assertThat(window.get(IN)).hasRedirectedUrl(CODE);
        Object id = window.session.getAttribute(WindowCookies.COOKIE);
        assertThat(window.code(phone.now())).hasRedirectedUrl(IN);
        assertThat(window.session.getAttribute(WindowCookies.COOKIE)).isNotEqualTo(id);
        assertThat(window.get(IN)).hasStatusOk();
        assertThat(lastLogin()).isEqualTo(clock.instant());
        assertThat(window.get(CODE)).hasRedirectedUrl(IN);
    }

    private java.time.Instant lastLogin() {
        return jdbc.sql("select last_login_at from account where username = :owner")
                .param("owner", OWNER)
                .query((row, number) -> row.getObject(1, java.time.OffsetDateTime.class))
                .single()
                .toInstant();
    }

    @Test
    void leadsAfterTheCodeToThePageThatWasWanted() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window window = new Window(OWNER);
        window.logIn();
        var wanted = window.get("/reunions?page=1").getResponse().getCookie("crig_page");
        assertThat(mvc.post()
                        .uri(CODE)
                        .session(window.session)
                        .cookie(wanted)
                        .formField("code", phone.now())
                        .with(csrf()))
                .hasRedirectedUrl("/reunions?page=1");
    }

    @Test
    void takesNoCodeTwiceNorAnEarlierOne() {
        enrol(OWNER);
        Window window = new Window(OWNER);
        window.logIn();
        assertThat(window.code(phone.now()))
                .as("the one that confirmed")
                .hasStatus(422)
                .bodyText()
                .contains("Ce code a déjà servi");
        assertThat(window.code(phone.code(1))).hasRedirectedUrl(IN);
        Window another = new Window(OWNER);
        another.logIn();
        assertThat(another.code(phone.code(1))).hasStatus(422);
        assertThat(another.code(phone.now())).as("the step before").hasStatus(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(another.code(phone.code(-1))).hasStatus(422);
        assertThat(another.code(phone.code(1))).hasRedirectedUrl(IN);
    }

    /** As two nodes would. */
    @Test
    void opensOnceForTwoWhoGiveTheSameCodeAtOnce() throws Exception {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        String code = phone.now();
        Callable<Boolean> attempt = () -> {
            try {
                codes.show(OWNER, code);
                return true;
            } catch (Refusal used) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> entered = new ArrayList<>();
            for (Future<Boolean> one : both.invokeAll(Collections.nCopies(2, attempt))) {
                entered.add(one.get());
            }
            assertThat(entered).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void opensOnceByEachRecoveryCode() {
        String recovery = recoveryCodes(enrol(OWNER)).get(3);
        Window window = new Window(OWNER);
        window.logIn();
        assertThat(window.recover("ABCD-EFGH-IJKL-MNOP"))
                .hasStatus(422)
                .bodyText()
                .contains("aucun de vos codes de secours", "<details class=\"sheet\" open=\"open\">");
        assertThat(window.get(CODE)).bodyText().doesNotContain("open=\"open\"");
        assertThat(window.recover(recovery.toLowerCase(java.util.Locale.ROOT).replace("-", "")))
                .hasRedirectedUrl(IN);
        assertThat(window.get(IN)).hasStatusOk();
        assertThat(journal.of(OWNER))
                .last()
                .matches(line -> line.act().equals("factor.recoveryUsed")
                        && line.detail().equals("9"));
        Window another = new Window(OWNER);
        another.logIn();
        assertThat(another.recover(recovery)).hasStatus(422);
        assertThat(another.get(IN)).hasRedirectedUrl(CODE);
    }

    @Test
    void tellsWhenFewRecoveryCodesAreLeft() {
        List<String> recovery = recoveryCodes(enrol(OWNER));
        jdbc.sql("delete from recovery_code where id > (select min(id) + 3 from recovery_code)")
                .update();
        Window window = new Window(OWNER);
        window.logIn();
        MvcTestResult entered = window.recover(recovery.get(0));
        assertThat(entered.getMvcResult().getFlashMap().get("flash")).isEqualTo("factor.fewLeft");
        assertThat(window.get(ENROLMENT)).bodyText().contains("class=\"warning\"", "Il vous reste 3 codes de secours");
        assertThat(window.get("/compte")).bodyText().contains("En place depuis le", "Il vous reste 3 codes de secours");
    }

    /** While a form is open: what was being sent leads to the step, and then back to the form. */
    @Test
    void isMissingFromTheNextRequestOnWhenARoleIsGranted() {
        phones.endFor("agent.openig");
        Window window = new Window("agent.openig");
        assertThat(window.logIn()).hasRedirectedUrl(IN);
        assertThat(window.get("/demandes/nouvelle")).hasStatusOk();
        jdbc.sql("update account_role set role = 'SECRETARIAT' where account ="
                        + " (select id from account where username = 'agent.openig')")
                .update();
        MvcTestResult sent = mvc.post()
                .uri("/compte/messages")
                .session(window.session)
                .header("Referer", "http://localhost/compte/messages")
                .with(csrf())
                .exchange();
        assertThat(sent).hasRedirectedUrl(ENROLMENT);
        assertThat(sent.getResponse().getCookie("crig_page")).isNotNull();
        assertThat(window.get(IN)).hasRedirectedUrl(ENROLMENT);
        MvcTestResult part = mvc.get()
                .uri(IN)
                .session(window.session)
                .header("HX-Request", "true")
                .exchange();
        assertThat(part.getResponse().getHeader("HX-Redirect")).isEqualTo(ENROLMENT);
        jdbc.sql("update account_role set role = 'AGENT' where account ="
                        + " (select id from account where username = 'agent.openig')")
                .update();
        assertThat(window.get(IN)).as("once it is taken back").hasStatusOk();
    }

    @Test
    void confirmsNeitherAnImageThatWasReplacedNorThatOfAnother() {
        Window window = new Window(OWNER);
        window.logIn();
        window.post(ENROLMENT + "/commencer");
        long former = phone.shown();
        window.post(ENROLMENT + "/commencer");
        assertThat(window.confirm(former, phone.now()))
                .hasStatus(422)
                .bodyText()
                .contains("Cette image n’est plus la bonne", "value=\"" + phone.shown() + "\"");

        Window another = new Window("agent.ign");
        another.logIn();
        another.post(ENROLMENT + "/commencer");
        assertThat(another.confirm(phone.shown(), phone.now())).hasStatus(422);
        assertThat(another.confirm(phone("agent.ign").shown(), phone.now())).hasStatus(422);
        assertThat(window.get(IN)).hasRedirectedUrl(ENROLMENT);
        clock.advance(Duration.ofMinutes(31));
        assertThat(window.confirm(phone.now())).as("left open for long").hasStatus(422);
        assertThat(window.get(ENROLMENT)).bodyText().doesNotContain("<svg class=\"qr\"");
    }

    @Test
    void isMadeChangedAndGivenUpByChoice() {
        Window window = new Window("agent.ign");
        Phone own = phone("agent.ign");
        assertThat(window.logIn()).hasRedirectedUrl(IN);
        Window before = new Window("agent.ign");
        before.logIn();
        window.post(ENROLMENT + "/commencer");
        List<String> recovery = recoveryCodes(window.confirm(own.shown(), own.now()));
        assertThat(before.get(IN)).as("opened before").hasRedirectedUrl(CODE);

        assertThat(window.post(ENROLMENT + "/commencer")).as("without a code").hasStatus(422);
        assertThat(window.post(ENROLMENT + "/codes")).hasStatus(422);
        assertThat(window.post(ENROLMENT + "/retirer")).hasStatus(422);
        clock.advance(Duration.ofMinutes(1));
        MvcTestResult renewed = window.sendCode("/codes", own.now());
        assertThat(recoveryCodes(renewed)).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertThat(acts("agent.ign")).contains("factor.codesRenewed");

        assertThat(before.recover(recovery.get(0))).as("one of those before").hasStatus(422);
        assertThat(before.recover(recoveryCodes(renewed).get(0))).hasRedirectedUrl(IN);
        assertThat(window.sendCode("/retirer", recoveryCodes(renewed).get(1))).hasRedirectedUrl(ENROLMENT);
        assertThat(window.get(IN)).hasStatusOk();
        assertThat(before.get(IN)).hasRedirectedUrl("/connexion?terminee");
        assertThat(new Window("agent.ign").logIn()).hasRedirectedUrl(IN);
        assertThat(acts("agent.ign")).contains("factor.givenUp");
    }

    @Test
    void isNotGivenUpByWhoseRoleWantsIt() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window window = new Window(OWNER);
        window.logIn();
        window.code(phone.now());
        assertThat(window.get(ENROLMENT)).bodyText().doesNotContain("/retirer");
        clock.advance(Duration.ofMinutes(1));
        assertThat(window.sendCode("/retirer", phone.now()))
                .hasStatus(422)
                .bodyText()
                .contains("Votre rôle demande un code de connexion");
    }

    /** Whoever found a session open, or a phone. */
    @Test
    void endsTheSessionsOfThePhoneBeforeWhenAnotherIsMade() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window window = new Window(OWNER);
        window.logIn();
        window.code(phone.now());
        Window stolen = new Window(OWNER);
        clock.advance(Duration.ofMinutes(1));
        stolen.logIn();
        stolen.code(phone.now());
        assertThat(stolen.get(IN)).hasStatusOk();
        clock.advance(Duration.ofMinutes(1));
        assertThat(window.sendCode("/commencer", phone.now())).hasRedirectedUrl(ENROLMENT);
        assertThat(stolen.get(IN)).as("not before it is confirmed").hasStatusOk();
        assertThat(window.confirm(phone.now())).hasStatusOk();
        assertThat(window.get(IN)).hasStatusOk();
        assertThat(stolen.get(IN)).hasRedirectedUrl("/connexion?terminee");
    }

    @Test
    void isNotAskedForAgainWhenThePasswordIsChanged() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window window = new Window(OWNER);
        window.logIn();
        window.code(phone.now());
        MvcTestResult changed = mvc.post()
                .uri("/compte/mot-de-passe")
                .session(window.session)
                .formField("current", TestAccounts.PASSWORD)
                .formField("chosen", "une tout autre phrase")
                .formField("repeated", "une tout autre phrase")
                .with(csrf())
                .exchange();
        assertThat(changed).hasRedirectedUrl(IN);
        var after = (MockHttpSession) changed.getRequest().getSession(false);
        assertThat(mvc.get().uri(IN).session(after)).hasStatusOk();
    }

    /** The right password again wipes nothing out. */
    @Test
    void makesWhoGuessesCodesWaitLongerAndLongerAndTellsTheOwner() {
        enrol(OWNER);
        for (int wrong = 1; wrong <= 5; wrong++) {
            Window window = new Window(OWNER);
            assertThat(window.logIn()).hasRedirectedUrl(CODE);
            assertThat(window.code("00000" + wrong)).hasStatus(422).bodyText().contains("n’est pas le bon");
        }
        Window window = new Window(OWNER);
        assertThat(window.logIn()).hasRedirectedUrl(CODE);
        clock.advance(Duration.ofSeconds(31));
        assertThat(window.code(phone.now())).hasStatus(422).bodyText().contains("réessayez dans 1 minute");
        assertThat(window.recover("ABCD")).hasStatus(422).bodyText().contains("réessayez dans 1 minute");
        assertThat(acts(OWNER)).containsOnlyOnce("factor.slowed");
        Window elsewhere = new Window(OWNER);
        elsewhere.address = "203.0.113.9";
        elsewhere.logIn();
        assertThat(elsewhere.code(phone.now())).as("from another address").hasStatus(422);
        clock.advance(Duration.ofSeconds(31));
        assertThat(window.code(phone.now())).hasRedirectedUrl(IN);
    }

    /** Others' guesses keep nobody out of the browser from which the account was entered before. */
    @Test
    void slowsNoKnownDeviceDownForWhatOthersGuess() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window home = new Window(OWNER);
        home.logIn();
        Cookie device = device(home.code(phone.now()));
        for (int wrong = 1; wrong <= 5; wrong++) {
            Window thief = new Window(OWNER);
            thief.logIn();
            thief.code("00000" + wrong);
        }
        clock.advance(Duration.ofSeconds(30));
        Window again = new Window(OWNER);
        again.device = device;
        again.logIn();
        assertThat(again.code(phone.now())).hasRedirectedUrl(IN);
    }

    /** Whoever took the computer too; the right password again wipes nothing out. */
    @Test
    void makesWhoGuessesCodesInAKnownBrowserWaitToo() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window home = new Window(OWNER);
        home.logIn();
        Cookie device = device(home.code(phone.now()));
        for (int wrong = 1; wrong <= 5; wrong++) {
            Window thief = new Window(OWNER);
            thief.device = device;
            thief.logIn();
            assertThat(thief.code("00000" + wrong)).bodyText().contains("n’est pas le bon");
        }
        Window thief = new Window(OWNER);
        thief.device = device;
        thief.logIn();
        assertThat(thief.code("000006")).bodyText().contains("réessayez dans 1 minute");
        assertThat(acts(OWNER)).containsOnlyOnce("factor.slowed");
    }

    private static Cookie device(MvcTestResult entered) {
        return Arrays.stream(entered.getResponse().getCookies())
                .filter(cookie -> cookie.getName().startsWith("crig_device_"))
                .findFirst()
                .orElseThrow();
    }

    /** That of the demonstration is none of a service. */
    @Test
    void exemptsNobodyOutsideOfTheDemonstration(@Autowired List<FactorExemption> exemptions) {
        assertThat(exemptions).containsExactly(phones);
    }

    /** Whoever has the phone, or a session open, has nothing any more; whoever has the password makes another. */
    @Test
    void isTakenAwayByAnAdministratorWhoIsSeenDoingIt() {
        enrol(OWNER);
        clock.advance(Duration.ofMinutes(1));
        Window window = new Window(OWNER);
        window.logIn();
        window.code(phone.now());
        Window halfway = new Window(OWNER);
        halfway.logIn();
        assertThat(mvc.get().uri("/administration/comptes/" + OWNER).with(accounts.signedIn("admin")))
                .bodyText()
                .contains("demandé après le mot de passe", "Oui, retirer");
        assertThat(reset(OWNER, "admin")).hasRedirectedUrl("/administration/comptes/" + OWNER);
        assertThat(window.get(IN)).hasRedirectedUrl("/connexion?terminee");
        assertThat(halfway.get(IN)).hasRedirectedUrl(ENROLMENT);
        assertThat(new Window(OWNER).logIn()).hasRedirectedUrl(ENROLMENT);
        assertThat(journal.of(OWNER))
                .last()
                .matches(line ->
                        line.act().equals("factor.reset") && line.username().equals("admin"));
        assertThat(jdbc.sql("select count(*) from second_factor")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reset(OWNER, "admin")).hasStatus(422);
    }

    @Test
    void isTakenAwayByNobodyElseNorByItself() {
        enrol(OWNER);
        enrol("admin");
        for (String other : List.of("agent.ign", "membre.ign", OWNER)) {
            assertThat(reset(OWNER, other)).hasStatus(403);
        }
        assertThat(reset("admin", "admin")).hasStatus(422);
        assertThat(mvc.get().uri("/administration/comptes/admin").with(accounts.signedIn("admin")))
                .bodyText()
                .doesNotContain("Oui, retirer");
        assertThatThrownBy(() -> resets.reset(OWNER, accounts.actor("agent.ign")))
                .isInstanceOf(NotVisible.class);
        assertThat(acts(OWNER)).doesNotContain("factor.reset");
    }

    private MvcTestResult reset(String username, String by) {
        return mvc.post()
                .uri("/administration/comptes/{username}/second-facteur", username)
                .with(accounts.signedIn(by))
                .with(csrf())
                .exchange();
    }

    @Test
    void isForgottenOnceByWhoeverHoldsTheMachine() {
        enrol("admin");
        assertThatThrownBy(() -> start("admin"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Le code de connexion du compte admin est retiré. Démarrez à nouveau sans");
        assertThat(acts("admin")).contains("factor.reset");
        assertThat(new Window("admin").logIn()).hasRedirectedUrl(IN);
        assertThatThrownBy(() -> start("admin"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Aucun compte admin");
        assertThatThrownBy(() -> start("nobody"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Aucun compte nobody");
        assertThatCode(() -> start("")).doesNotThrowAnyException();
    }

    private void start(String forget) {
        new ForgetCommand(new ForgetProperties(forget), resets, messages).afterSingletonsInstantiated();
    }

    @ParameterizedTest
    @CsvSource({"/connexion/code, GET", "/connexion/code, POST", "/compte/second-facteur, GET"})
    void isNoPageOfAStranger(String path, String method) {
        assertThat(
                        method.equals("GET")
                                ? mvc.get().uri(path).exchange()
                                : mvc.post().uri(path).with(csrf()).exchange())
                .hasStatus(302)
                .redirectedUrl()
                .contains("/connexion")
                .doesNotContain("code", "second-facteur");
    }

    @Test
    void hasNoCodeToGiveWhereThereIsNone() {
        assertThatThrownBy(() -> codes.show("agent.ign", "123456"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.factor.none");
    }

    private MvcTestResult enrol(String username) {
        Window window = new Window(username);
        Phone own = phone(username);
        window.logIn();
        window.post(ENROLMENT + "/commencer");
        return window.confirm(own.shown(), own.now());
    }

    private FactorSecret secretOf(String username) {
        return new FactorSecret(jdbc.sql("select secret from second_factor where account ="
                        + " (select id from account where username = :username)")
                .param("username", username)
                .query(String.class)
                .single());
    }

    private List<String> acts(String username) {
        return journal.of(username).stream().map(JournalEntry::act).toList();
    }

    private static List<String> recoveryCodes(MvcTestResult page) {
        try {
            return RECOVERY.matcher(page.getResponse().getContentAsString())
                    .results()
                    .map(MatchResult::group)
                    .toList();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser that keeps nothing but its session. */
    private final class Window {

        private final MockHttpSession session = new MockHttpSession();
        private final String username;
        private String address = "198.51.100.23";
        private Cookie device;

        private Window(String username) {
            this.username = username;
        }

        private MvcTestResult logIn() {
            return send("/connexion", "username", username, "password", TestAccounts.PASSWORD);
        }

        private MvcTestResult get(String path) {
            return from(mvc.get().uri(path)).exchange();
        }

        private MvcTestResult post(String path) {
            return send(path);
        }

        private MvcTestResult confirm(String code) {
            return confirm(phone(username).shown(), code);
        }

        private MvcTestResult confirm(long factor, String code) {
            return send(ENROLMENT, "factor", String.valueOf(factor), "code", code);
        }

        private MvcTestResult code(String code) {
            return send(CODE, "code", code);
        }

        private MvcTestResult recover(String code) {
            return send(CODE + "/secours", "recovery", code);
        }

        private MvcTestResult sendCode(String act, String code) {
            return send(ENROLMENT + act, "code", code);
        }

        private MvcTestResult send(String path, String... fields) {
            MockMvcRequestBuilder form = mvc.post().uri(path).with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                form.formField(fields[i], fields[i + 1]);
            }
            return from(form).exchange();
        }

        private MockMvcRequestBuilder from(MockMvcRequestBuilder request) {
            if (device != null) {
                request.cookie(device);
            }
            return request.session(session).with(sent -> {
                sent.setRemoteAddr(address);
                return sent;
            });
        }
    }
}
