package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.account.EditForm;
import fr.crig.avis.account.NewAccount;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** Who is told of what an administrator does to an account, and who may read the way into it. */
class AccountMailsTest extends ApplicationTest {

    private static final NewAccount NEWCOMER =
            new NewAccount("suppleant2.ign", "Suppléant – IGN", "suppleant2@crig.example", Set.of(Role.AGENT), "IGN");

    @Autowired
    private TestAccounts demo;

    @Autowired
    private AccountDesk accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    private Actor admin;

    @BeforeEach
    void openAccounts() {
        demo.openAll();
        admin = demo.actor("admin");
    }

    @Test
    void tellTheSignatoryAndTheSecretariatOfEachWayInThatIsGiven() {
        accounts.open(NEWCOMER, admin);
        accounts.resetPassword(NEWCOMER.username(), admin);
        accounts.disable(NEWCOMER.username(), admin);
        accounts.enable(NEWCOMER.username(), admin);
        deliveries.runDue();

        for (String watching : List.of("ign@crig.example", "secretariat@crig.example")) {
            assertThat(mailbox.to(watching))
                    .extracting(mail -> mail.subject().replace('\u00a0', ' '))
                    .containsExactlyInAnyOrder(
                            "[CRIG] Compte ouvert : Suppléant – IGN",
                            "[CRIG] Mot de passe remplacé : Suppléant – IGN",
                            "[CRIG] Compte rouvert : Suppléant – IGN");
        }
        assertThat(mailbox.last("ign@crig.example", "Compte ouvert").text())
                .contains("(Administrateur)", "suppleant2.ign", "suppleant2@crig.example")
                .doesNotContain("jeton");
    }

    @Test
    void tellTheSecretariatOfAnAccountThatActsForNoSignatory() {
        accounts.resetPassword("admin", demo.actor("admin"));
        assertThat(pending(NoticeEvent.ACCOUNT_REPLACED))
                .extracting(Notice::recipient)
                .containsExactly("secretariat@crig.example");
    }

    /** Whoever changes where the links go takes an account over: the former address hears of it. */
    @Test
    void tellOfAnotherAddressAtTheFormerOneToo() {
        EditForm form = new EditForm();
        form.version = 0;
        form.displayName = "Agent – IGN";
        form.email = "voleur@ailleurs.example";
        form.roles = List.of(Role.AGENT);
        accounts.edit("agent.ign", form, admin);

        assertThat(pending(NoticeEvent.ACCOUNT_EDITED))
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("agent.ign@crig.example", "ign@crig.example", "secretariat@crig.example");
        deliveries.runDue();
        assertThat(mailbox.last("agent.ign@crig.example", "Compte modifié").text())
                .contains("voleur@ailleurs.example", "(Administrateur)");
    }

    @Test
    void sendTheLinkToItsOwnerAlone() {
        accounts.open(NEWCOMER, admin);
        deliveries.runDue();
        assertThat(mailbox.all().stream().filter(mail -> mail.text().contains("jeton=")))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).contains("suppleant2@crig.example");
                    assertThat(mail.text()).contains("dans les 7 jours").doesNotContain(PersonalLinks.BLANK);
                    assertThat(mail.html()).contains("jeton=").doesNotContain(PersonalLinks.BLANK);
                });
        assertThat(pending(NoticeEvent.ACCOUNT_INVITED))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.bodyText() + notice.bodyHtml()).contains("jeton=" + PersonalLinks.BLANK));
    }

    @Test
    void goToNoOtherAddressWhenSentAgain() {
        accounts.open(NEWCOMER, admin);
        Notice notice = pending(NoticeEvent.ACCOUNT_INVITED).get(0);
        notice.refused(new DeliveryFailure(DeliveryFailure.Kind.ADDRESS_REFUSED, "550"));
        assertThatThrownBy(() -> notice.resend("autre@crig.example", clock.instant()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.notification.confidential");
    }

    /** Without a server, whoever tries the demonstration finds the link in the outbox; nobody else ever does. */
    @Test
    void keepALinkToBeReadInADemonstrationOnly() {
        accounts.open(NEWCOMER, admin);
        Notice notice = pending(NoticeEvent.ACCOUNT_INVITED).get(0);
        var elsewhere = new PersonalLinks(links, null, new MockEnvironment());
        var demonstration =
                new PersonalLinks(links, null, new MockEnvironment().withProperty("spring.profiles.active", "demo"));

        elsewhere.keep(notice);
        assertThat(notice.state()).isEqualTo(NoticeState.KEPT);
        assertThat(notice.bodyText()).contains(PersonalLinks.BLANK);

        Notice shown = pending(NoticeEvent.ACCOUNT_INVITED).get(0);
        demonstration.keep(shown);
        assertThat(shown.bodyText()).contains("jeton=").doesNotContain(PersonalLinks.BLANK);
    }

    private List<Notice> pending(NoticeEvent event) {
        return StreamSupport.stream(notices.findAll().spliterator(), false)
                .filter(notice -> notice.event().startsWith(event.name()))
                .toList();
    }
}
