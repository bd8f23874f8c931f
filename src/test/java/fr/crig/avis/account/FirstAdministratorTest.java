package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAdministratorTest extends ApplicationTest {

    @Autowired
    private AccountDesk desk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void comesFromTheEnvironment() {
        start("chef", "une phrase de passe", "chef@region.example");
        assertThat(accounts.findByRole(Role.ADMINISTRATOR)).singleElement().satisfies(account -> {
            assertThat(account.username()).isEqualTo("chef");
            assertThat(account.invited()).isFalse();
            assertThat(encoder.matches("une phrase de passe", account.passwordHash()))
                    .isTrue();
        });
    }

    @Test
    void isNotAskedForAgain() {
        start("chef", "une phrase de passe", "chef@region.example");
        start("", "", "");
        assertThat(accounts.findAll()).hasSize(1);
    }

    @Test
    void isWantedToStart() {
        assertThatThrownBy(() -> start("chef", "", "chef@region.example"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("donnez CRIG_ADMIN_USERNAME, CRIG_ADMIN_PASSWORD et CRIG_ADMIN_EMAIL");
        assertThat(accounts.findAll()).isEmpty();
    }

    @Test
    void mustFollowTheRulesOfEveryAccount() {
        assertThatThrownBy(() -> start("chef", "court", "chef@region.example"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Choisissez au moins 14 caractères.");
        assertThatThrownBy(() -> start("chef", "une phrase de passe", "nowhere"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Cette adresse électronique n’est pas valable.");
        assertThat(accounts.findAll()).isEmpty();
    }

    @Test
    void refusesToServeADatabaseBegunAsADemonstration() {
        accounts.save(Account.opened(demonstration(), encoder.encode(DemoAccounts.PASSWORD), clock.instant()));
        assertThatThrownBy(() -> start("chef", "une phrase de passe", "chef@region.example"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("comptes de démonstration");
    }

    @Test
    void saysWhyInASentenceWithoutStackTrace() {
        StartRefused refused = new StartRefused("sentence");
        FailureAnalysis analysis = new StartRefusedAnalyzer().analyze(new IllegalStateException(refused));
        assertThat(analysis.getDescription()).isEqualTo("sentence");
    }

    private void start(String username, String password, String email) {
        FirstAdministratorProperties wanted = new FirstAdministratorProperties(username, password, email);
        new FirstAdministrator(wanted, desk, accounts, encoder, messages, transaction).afterSingletonsInstantiated();
    }

    private static NewAccount demonstration() {
        return new NewAccount("agent.ign", "Agent", "agent.ign@crig.example", Set.of(Role.AGENT), "IGN");
    }
}
