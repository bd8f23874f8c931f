package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever guesses waits longer and longer; nobody keeps anybody else out. */
class LoginBrakeTest extends ApplicationTest {

    private static final String HOME = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.23";
    private static final String IN = "/a-faire";
    private static final String WRONG = "/connexion?erreur";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts demo;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Journal journal;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void openAccounts() {
        demo.openAll();
    }

    @Test
    void makesTheNextWaitTwiceAsLongEachTimeAndAnHourAtMost() {
        guess(ELSEWHERE, "agent.ign", 5);
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(logIn(ELSEWHERE, "agent.ign", "wrong")).hasRedirectedUrl("/connexion?patience=" + minutes);
            assertThat(logIn(ELSEWHERE, "agent.ign", TestAccounts.PASSWORD))
                    .as("the right one waits too")
                    .hasRedirectedUrl("/connexion?patience=" + minutes);
            clock.advance(Duration.ofMinutes(minutes));
            assertThat(logIn(ELSEWHERE, "agent.ign", "wrong")).hasRedirectedUrl(WRONG);
        }
        clock.advance(Duration.ofMinutes(60));
        assertThat(logIn(ELSEWHERE, "agent.ign", TestAccounts.PASSWORD)).hasRedirectedUrl(IN);
    }

    @Test
    void saysHowLongToWait() {
        guess(ELSEWHERE, "agent.ign", 5);
        clock.advance(Duration.ofSeconds(59));
        assertThat(logIn(ELSEWHERE, "agent.ign", "wrong")).hasRedirectedUrl("/connexion?patience=1");
        assertThat(mvc.get().uri("/connexion?patience=1")).bodyText().contains("réessayez dans 1 minute,");
        assertThat(mvc.get().uri("/connexion?patience=8")).bodyText().contains("réessayez dans 8 minutes,");
    }

    /** Forty wrong passwords an hour locked any account. */
    @Test
    void keepsNobodyOutWhoIsElsewhere() {
        guess(ELSEWHERE, "admin", 40);
        assertThat(logIn(HOME, "admin", TestAccounts.PASSWORD)).hasRedirectedUrl(IN);
    }

    @Test
    void keepsNobodyOutWhoEnteredFromHereBefore() {
        Cookie device = device(logIn(HOME, "agent.ign", TestAccounts.PASSWORD));
        guess(HOME, "agent.ign", 5);
        assertThat(logIn(HOME, "agent.ign", TestAccounts.PASSWORD)).hasRedirectedUrl("/connexion?patience=1");
        assertThat(logIn(HOME, "agent.ign", TestAccounts.PASSWORD, device)).hasRedirectedUrl(IN);
    }

    @Test
    void makesAKnownDeviceWaitForItsOwnGuesses() {
        Cookie device = device(logIn(HOME, "agent.ign", TestAccounts.PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(HOME, "agent.ign", "wrong", device)).hasRedirectedUrl(WRONG);
        }
        assertThat(logIn(HOME, "agent.ign", "wrong", device)).hasRedirectedUrl("/connexion?patience=1");
    }

    @Test
    void knowsNoDeviceOfAnotherAccountNorOneThatWasMadeUp() {
        Cookie device = device(logIn(HOME, "agent.ign", TestAccounts.PASSWORD));
        guess(ELSEWHERE, "membre.ign", 5);
        guess(ELSEWHERE, "agent.ign", 5);
        String ofMember =
                device(logIn(HOME, "membre.ign", TestAccounts.PASSWORD)).getName();

        assertThat(logIn(ELSEWHERE, "membre.ign", "wrong", new Cookie(ofMember, device.getValue())))
                .hasRedirectedUrl("/connexion?patience=1");
        for (String made : List.of("", ".", "x.y", "x", device.getValue() + "x", "y" + device.getValue())) {
            assertThat(logIn(ELSEWHERE, "agent.ign", "wrong", new Cookie(device.getName(), made)))
                    .as(made)
                    .hasRedirectedUrl("/connexion?patience=1");
        }
    }

    @Test
    void knowsNoDeviceAnyMoreOnceThePasswordIsAnother() {
        Cookie device = device(logIn(HOME, "agent.ign", TestAccounts.PASSWORD));
        Account account = accounts.findByUsername("agent.ign").orElseThrow();
        account.choosePassword("{noop}une autre phrase");
        accounts.save(account);
        guess(HOME, "agent.ign", 5);
        assertThat(logIn(HOME, "agent.ign", "une autre phrase", device)).hasRedirectedUrl("/connexion?patience=1");
    }

    /** The same password for many names. */
    @Test
    void slowsDownWhoTriesManyNamesFromOneAddress() {
        for (int i = 0; i < 30; i++) {
            assertThat(logIn(ELSEWHERE, "name" + i, "wrong")).hasRedirectedUrl(WRONG);
        }
        assertThat(logIn(ELSEWHERE, "agent.ign", TestAccounts.PASSWORD)).hasRedirectedUrl("/connexion?patience=1");
        assertThat(logIn(HOME, "agent.ign", TestAccounts.PASSWORD)).hasRedirectedUrl(IN);
    }

    @Test
    void countsNoRightPasswordOfAnOfficeBehindOneAddress() {
        for (int i = 0; i < 40; i++) {
            assertThat(logIn(HOME, "agent.ign", TestAccounts.PASSWORD)).hasRedirectedUrl(IN);
        }
    }

    @Test
    void forgetsWrongPasswordsAfterAGoodOneAndAfterADay() {
        guess(HOME, "agent.ign", 4);
        logIn(HOME, "agent.ign", TestAccounts.PASSWORD);
        guess(HOME, "agent.ign", 4);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        guess(HOME, "agent.ign", 4);
        assertThat(logIn(HOME, "agent.ign", "wrong")).hasRedirectedUrl(WRONG);
    }

    @Test
    void saysTheSameOfANameThatIsNobodys() {
        guess(ELSEWHERE, "nobody", 5);
        assertThat(logIn(ELSEWHERE, "nobody", "wrong")).hasRedirectedUrl("/connexion?patience=1");
    }

    @RepeatedTest(10)
    void countsEachOfThoseSentAtTheSameInstant() throws Exception {
        Callable<String> guess =
                () -> logIn(ELSEWHERE, "agent.ign", "wrong").getResponse().getRedirectedUrl();
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        List<String> answers = new ArrayList<>();
        try {
            for (Future<String> answer : crowd.invokeAll(Collections.nCopies(20, guess))) {
                answers.add(answer.get());
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(answers).filteredOn(WRONG::equals).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void tellsTheOwnerOnceADay() {
        guess(ELSEWHERE, "agent.ign", 5);
        guess(HOME, "agent.ign", 5);
        deliveries.runDue();
        assertThat(mailbox.to("agent.ign@crig.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("/mot-de-passe-oublie", "agent.ign"));
        assertThat(journal.of("agent.ign")).last().extracting(JournalEntry::act).isEqualTo("account.slowed");
    }

    @Test
    void writesInTheJournalWhoEntered() {
        logIn(HOME, "agent.ign", TestAccounts.PASSWORD);
        assertThat(entrances("agent.ign")).containsExactly("entrance.made");
    }

    @Test
    void writesALineForEachLengthOfTheWaitFromHoweverManyPlacesItIsTried() {
        guess(ELSEWHERE, "agent.ign", 3);
        assertThat(entrances("agent.ign")).containsExactly("entrance.failed 0");
        guess(ELSEWHERE, "agent.ign", 2);
        guess(HOME, "agent.ign", 5);
        guess("192.0.2.1", "agent.ign", 5);
        assertThat(entrances("agent.ign")).containsExactly("entrance.failed 1", "entrance.failed 0");
        clock.advance(Duration.ofMinutes(1));
        guess(ELSEWHERE, "agent.ign", 3);
        guess(HOME, "agent.ign", 3);
        assertThat(entrances("agent.ign"))
                .containsExactly("entrance.failed 2", "entrance.failed 1", "entrance.failed 0");
        assertThat(journal.of("agent.ign")).extracting(JournalEntry::act).containsOnlyOnce("account.slowed");
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        guess(HOME, "agent.ign", 1);
        assertThat(entrances("agent.ign")).first().isEqualTo("entrance.failed 0");
        assertThat(entrances("agent.ign")).hasSize(4);
    }

    /** It may be a password, typed in the wrong field. */
    @Test
    void writesNoNameThatIsNobodys() {
        guess(ELSEWHERE, "nobody", 6);
        assertThat(entrances("")).isEmpty();
    }

    /** The mail of the day has a key that is unique: the second was a failure of ours. */
    @Test
    void tellsTheOwnerOnceWhenTwoGuessAtTheSameInstant(
            @Autowired AccountLogin logins, @Autowired TransactionTemplate transaction) throws Exception {
        var last = new Attempt(Duration.ZERO, true, Duration.ofMinutes(1));
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<?> other = transaction.execute(first -> {
                logins.failed("agent.ign", last);
                Future<?> begun = second.submit(() -> logins.failed("agent.ign", last));
                pause();
                return begun;
            });
            other.get();
        } finally {
            second.shutdownNow();
        }
        deliveries.runDue();
        assertThat(mailbox.to("agent.ign@crig.example")).hasSize(1);
        assertThat(entrances("agent.ign")).containsExactly("entrance.failed 1");
    }

    /** Long enough for the other to come to where it waits. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest first. */
    private List<String> entrances(String subject) {
        return journal.search(new JournalSearch(JournalKind.ENTRANCES, "", subject, null, null), Pageable.ofSize(50))
                .map(entry -> entry.detail() == null ? entry.act() : entry.act() + " " + entry.detail())
                .toList();
    }

    @Test
    void slowsDownWhoGuessesTheCurrentPasswordOfAnOpenSession() {
        for (int i = 0; i < 5; i++) {
            assertThat(change("wrong", "une longue phrase"))
                    .bodyText()
                    .contains("Ce n’est pas votre mot de passe actuel");
        }
        assertThat(entrances("agent.ign")).containsExactly("entrance.guessed 1", "entrance.guessed 0");
        assertThat(journal.of("agent.ign")).extracting(JournalEntry::act).containsOnlyOnce("account.slowed");
        assertThat(change(TestAccounts.PASSWORD, "une longue phrase"))
                .hasStatus(422)
                .bodyText()
                .contains("réessayez dans 1 minute.");
        clock.advance(Duration.ofMinutes(1));
        assertThat(change(TestAccounts.PASSWORD, "court")).bodyText().doesNotContain("réessayez");
    }

    @Test
    void takesNoWrongNewPasswordForAGuess() {
        for (int i = 0; i < 8; i++) {
            assertThat(change(TestAccounts.PASSWORD, "court")).bodyText().doesNotContain("réessayez");
        }
        assertThat(entrances("agent.ign")).isEmpty();
    }

    @Test
    void takesTheAddressesOfOneSubscriberForOne() {
        assertThat(origin("2001:db8:1:2:aaaa::1")).isEqualTo(origin("2001:db8:1:2::ffff"));
        assertThat(origin("2001:db8:1:2::1")).isNotEqualTo(origin("2001:db8:1:3::1"));
        assertThat(origin("203.0.113.7")).isNotEqualTo(origin("203.0.113.8"));
    }

    /** It would open fourteen accounts with the published password beside them. */
    @Test
    void refusesADemonstrationOnABaseWithRealAccounts() {
        accounts.deleteAll();
        var real = new NewAccount("chef", "Chef", "chef@region.example", Set.of(Role.ADMINISTRATOR), null);
        accounts.save(Account.opened(real, "{noop}x", clock.instant()));
        assertThatThrownBy(() -> demo.openAll())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("de vrais comptes");
        assertThat(accounts.count()).isEqualTo(1);
    }

    private static Origin origin(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Origin.address(request);
    }

    private void guess(String address, String username, int times) {
        for (int i = 0; i < times; i++) {
            logIn(address, username, "wrong");
        }
    }

    private static Cookie device(MvcTestResult entered) {
        return List.of(entered.getResponse().getCookies()).stream()
                .filter(cookie -> cookie.getName().startsWith("crig_device_"))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult logIn(String address, String username, String password, Cookie... cookies) {
        var request = mvc.post()
                .uri("/connexion")
                .formField("username", username)
                .formField("password", password)
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult change(String current, String chosen) {
        return mvc.post()
                .uri("/compte/mot-de-passe")
                .with(demo.signedIn("agent.ign"))
                .with(csrf())
                .param("current", current)
                .param("chosen", chosen)
                .param("repeated", chosen)
                .exchange();
    }
}
