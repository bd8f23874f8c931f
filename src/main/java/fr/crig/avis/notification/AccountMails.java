package fr.crig.avis.notification;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.AccountChanged;
import fr.crig.avis.account.AccountEdited;
import fr.crig.avis.account.AccountGuessed;
import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;

/** Gives the owners of accounts their way in, and tells those for whom an account acts what an administrator does to it. */
@Desk
public class AccountMails {

    /** Asked again within it, the link on its way is enough: nobody fills another's mailbox. */
    private static final Duration ONE_LINK = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Notices notices;
    private final Recipients recipients;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    AccountMails(
            Outbox outbox, Notices notices, Recipients recipients, Accounts accounts, Journal journal, Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.recipients = recipients;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** In the transaction of the administrator's act. */
    @EventListener
    public void on(AccountChanged change) {
        Account account = change.account();
        outbox.put(
                toOwner(NoticeEvent.ACCOUNT_INVITED, account, account.version()), List.of(Recipients.owner(account)));
        outbox.put(
                Announcement.each(event(change.kind()), AccountFacts.of(account), account.version())
                        .saying(account.username(), change.by().name(), account.email()),
                recipients.watching(account));
    }

    /** Its owner at the former address too: whoever changes where the links go takes the account over. */
    @EventListener
    public void on(AccountEdited edited) {
        Account account = edited.account();
        Recipient former = new Recipient(
                edited.formerEmail(), account.displayName(), Recipient.Capacity.OWNER, "", account.username());
        outbox.put(
                Announcement.each(NoticeEvent.ACCOUNT_EDITED, AccountFacts.of(account), account.version())
                        .saying(account.username(), edited.by().name(), edited.changes()),
                Recipients.together(List.of(former), recipients.watching(account)));
    }

    /** Once a day, however often it is tried. */
    @EventListener
    public void on(AccountGuessed guessed) {
        Account account = guessed.account();
        outbox.put(
                Announcement.each(NoticeEvent.ACCOUNT_GUESSED, AccountFacts.of(account), ParisTime.day(clock.instant()))
                        .leadingTo(AccountLinks.FORGOTTEN)
                        .saying(account.username()),
                List.of(Recipients.owner(account)));
    }

    private static NoticeEvent event(AccountChanged.Kind kind) {
        return switch (kind) {
            case OPENED -> NoticeEvent.ACCOUNT_OPENED;
            case PASSWORD_REPLACED -> NoticeEvent.ACCOUNT_REPLACED;
            case REOPENED -> NoticeEvent.ACCOUNT_REOPENED;
        };
    }

    /** @param typed a user name or an address; nothing happens if it is nobody's */
    public void passwordForgotten(String typed) {
        long occurrence = clock.instant().getEpochSecond() / ONE_LINK.toSeconds();
        owners(typed).forEach(account -> sendLink(account, occurrence));
    }

    private List<Account> owners(String typed) {
        return typed.contains("@")
                ? accounts.findByEnabledTrueAndEmailIgnoreCase(typed)
                : accounts.findByUsername(typed.toLowerCase(Locale.ROOT)).stream()
                        .filter(Account::enabled)
                        .toList();
    }

    private void sendLink(Account account, long occurrence) {
        Announcement link = toOwner(NoticeEvent.ACCOUNT_RESET, account, occurrence);
        NoticeKey key = link.key();
        if (!notices.existsByEventAndReferenceAndRecipient(key.code(), key.topic(), account.email())) {
            outbox.put(link, List.of(Recipients.owner(account)));
            journal.record(Actor.SERVICE, "account.linkAsked", account.username(), null);
        }
    }

    private static Announcement toOwner(NoticeEvent event, Account account, Object occurrence) {
        return Announcement.each(event, AccountFacts.of(account), occurrence)
                .leadingTo(AccountFacts.choosePassword())
                .saying(account.username());
    }
}
