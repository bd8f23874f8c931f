package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.CodesGuessed;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.factor.FactorReset;
import fr.crig.avis.factor.RecoveryCodeUsed;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Who hears of what is done to a second factor without its phone. */
class FactorMailsTest extends ApplicationTest {

    private static final String OWNER = "membre.ign@crig.example";

    @Autowired
    private TestAccounts demo;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Deliveries deliveries;

    private Account account;

    @BeforeEach
    void openAccounts() {
        demo.openAll();
        account = accounts.findByUsername("membre.ign").orElseThrow();
    }

    @Test
    void tellTheOwnerAndThoseForWhomItActsThatItWasTakenAway() {
        events.publishEvent(new FactorReset(account, demo.actor("admin")));
        deliveries.runDue();
        assertThat(mailbox.last(OWNER, "Code de connexion").text()).contains("membre.ign", "retiré par Administrateur");
        assertThat(mailbox.to("ign@crig.example")).hasSize(1);
        assertThat(mailbox.last("secretariat@crig.example", "Code de connexion").text())
                .contains("faire fermer ce compte");
    }

    @Test
    void tellTheOwnerOfEachRecoveryCodeAndHowManyAreLeft() {
        events.publishEvent(new RecoveryCodeUsed(account, 4));
        events.publishEvent(new RecoveryCodeUsed(account, 1));
        deliveries.runDue();
        assertThat(mailbox.to(OWNER))
                .hasSize(2)
                .anyMatch(mail -> mail.text().contains("Il en reste 4."))
                .anyMatch(mail -> mail.text().contains("Il en reste un."))
                .allMatch(mail -> mail.text().contains("/mot-de-passe-oublie"));
        assertThat(mailbox.all()).hasSize(2);
    }

    @Test
    void tellTheOwnerOnceADayThatSomebodyKnowsThePassword() {
        events.publishEvent(new CodesGuessed(account));
        events.publishEvent(new CodesGuessed(account));
        deliveries.runDue();
        assertThat(mailbox.to(OWNER)).hasSize(1);
        assertThat(mailbox.last(OWNER, "votre mot de passe").text()).contains("puis plusieurs codes faux");
    }
}
