package fr.crig.avis.notification;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.account.CodesGuessed;
import fr.crig.avis.factor.FactorReset;
import fr.crig.avis.factor.RecoveryCodeUsed;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;

/** Tells the owners of accounts what becomes of their second factor without their phone. */
@Desk
public class FactorMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Clock clock;

    FactorMails(Outbox outbox, Recipients recipients, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** In the transaction of the act. Those for whom the account acts too, as of its password. */
    @EventListener
    public void on(FactorReset reset) {
        Account account = reset.account();
        outbox.put(
                Announcement.each(NoticeEvent.ACCOUNT_FACTOR_RESET, AccountFacts.of(account), account.version())
                        .saying(account.username(), reset.by().name()),
                Recipients.together(List.of(Recipients.owner(account)), recipients.watching(account)));
    }

    @EventListener
    public void on(RecoveryCodeUsed used) {
        Account account = used.account();
        outbox.put(
                Announcement.each(
                                NoticeEvent.ACCOUNT_RECOVERY_USED,
                                AccountFacts.of(account),
                                clock.instant(),
                                used.left())
                        .leadingTo(AccountLinks.FORGOTTEN)
                        .saying(account.username(), used.left()),
                List.of(Recipients.owner(account)));
    }

    /** Once a day, however often it is tried. */
    @EventListener
    public void on(CodesGuessed guessed) {
        Account account = guessed.account();
        outbox.put(
                Announcement.each(
                                NoticeEvent.ACCOUNT_CODES_GUESSED,
                                AccountFacts.of(account),
                                ParisTime.day(clock.instant()))
                        .leadingTo(AccountLinks.FORGOTTEN)
                        .saying(account.username()),
                List.of(Recipients.owner(account)));
    }
}
