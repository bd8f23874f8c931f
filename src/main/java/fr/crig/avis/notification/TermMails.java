package fr.crig.avis.notification;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.member.Term;
import fr.crig.avis.member.TermChanged;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;
import java.util.List;
import org.springframework.context.event.EventListener;

/** Tells who sits in the committee from when to when: nobody enters it, or leaves it, unseen by those for whom it speaks. */
@Desk
public class TermMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Accounts accounts;
    private final Committee committee;
    private final Formats formats;

    TermMails(Outbox outbox, Recipients recipients, Accounts accounts, Committee committee, Formats formats) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.accounts = accounts;
        this.committee = committee;
        this.formats = formats;
    }

    /** In the transaction of the act. */
    @EventListener
    public void on(TermChanged change) {
        Term term = change.term();
        accounts.findByUsername(term.username())
                .ifPresent(account -> outbox.put(announcement(change, account), readers(change, account)));
    }

    private Announcement announcement(TermChanged change, Account account) {
        Term term = change.term();
        boolean ended = change.kind() == TermChanged.Kind.ENDED;
        return Announcement.each(event(change.kind()), AccountFacts.of(account), term.id(), term.version())
                .saying(
                        committee.shortName(term.signatory()),
                        change.by().name(),
                        term.capacity().ordinal(),
                        formats.date(ended ? term.until() : term.from()));
    }

    private static NoticeEvent event(TermChanged.Kind kind) {
        return switch (kind) {
            case BEGUN -> NoticeEvent.TERM_BEGUN;
            case ENDED -> NoticeEvent.TERM_ENDED;
            case CORRECTED -> NoticeEvent.TERM_CORRECTED;
        };
    }

    private List<Recipient> readers(TermChanged change, Account account) {
        List<Recipient> owner = List.of(Recipients.owner(account));
        List<Recipient> titulaires =
                recipients.titulairesExcept(change.by(), change.term().signatory());
        List<Recipient> mailbox = recipients.mailbox(change.term().signatory());
        List<Recipient> secretariat =
                change.by().is(Role.SECRETARIAT) ? List.<Recipient>of() : recipients.secretariat();
        return Recipients.together(owner, titulaires, mailbox, secretariat);
    }
}
