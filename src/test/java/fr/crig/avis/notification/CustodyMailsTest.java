package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalChain;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.Samples;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the chain of the journal stands leaves the service each day. Today is Thursday, the 12th of March 2026. */
class CustodyMailsTest extends ApplicationTest {

    private static final String KEEPER = "garde@tiers.example";

    @Autowired
    private Journal journal;

    @Autowired
    private JournalChain chain;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void tellsTheLastLineItsHashAndHowMuchTheDayHad() {
        act();
        clock.advance(Duration.ofDays(1));
        act();
        act();
        chain.write();
        LocalDate friday = clock.today();
        tell(KEEPER, friday);

        assertThat(mailbox.to(KEEPER)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("Empreinte du journal du 13 mars 2026");
            assertThat(mail.text())
                    .contains("2 lignes", "numéro 3")
                    .contains(chain.verify(null).lastHash())
                    .contains("/administration/journal/verification?rang=3&empreinte="
                            + chain.verify(null).lastHash());
        });
    }

    @Test
    void tellsADayOnceHoweverManyNodesDoSo() {
        tell(KEEPER, clock.today());
        act();
        chain.write();
        tell(KEEPER, clock.today());
        assertThat(mailbox.to(KEEPER)).hasSize(1);
    }

    @Test
    void tellsADayWithoutLines() {
        act();
        chain.write();
        tell(KEEPER, clock.today().plusDays(1));
        assertThat(mailbox.to(KEEPER))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("aucune ligne", "numéro 1"));
    }

    @Test
    void tellsNobodyWhereNobodyIsNamed() {
        tell("", clock.today());
        assertThat(notices.count()).isZero();
    }

    private void act() {
        journal.record(Samples.SECRETARIAT, "request.cancelled", "D-2026-0001", null);
    }

    private void tell(String keeper, LocalDate day) {
        var mails = new CustodyMails(new CustodyProperties(keeper), chain, outbox);
        transaction.executeWithoutResult(status -> mails.tell(day));
        deliveries.runDue();
    }
}
