package fr.crig.avis.notification;

import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.JournalDay;
import fr.crig.avis.account.JournalDigest;
import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells somebody outside, day by day, where the chain of the journal stands: whoever holds the database can sign it anew, but cannot
 * reach what was kept elsewhere. A day without a line is told too, for what did not come is a sign.
 */
@Desk
public class CustodyMails {

    private final CustodyProperties custody;
    private final JournalChain chain;
    private final Outbox outbox;

    CustodyMails(CustodyProperties custody, JournalChain chain, Outbox outbox) {
        this.custody = custody;
        this.chain = chain;
        this.outbox = outbox;
    }

    /** Once, however many nodes do so. */
    public void tell(LocalDate day) {
        if (custody.isKept()) {
            tell(chain.day(day));
        }
    }

    private void tell(JournalDay told) {
        JournalDigest digest = told.digest();
        outbox.put(
                Announcement.each(NoticeEvent.JOURNAL_DIGEST, new JournalFacts(told.day()), told.day())
                        .leadingTo(page(digest))
                        .saying(told.lines(), digest.rank(), digest.hash()),
                List.of(new Recipient(custody.custodyAddress(), "", Capacity.CUSTODIAN, "")));
    }

    private static String page(JournalDigest digest) {
        return "/administration/journal/verification?rang=" + digest.rank() + "&empreinte=" + digest.hash();
    }
}
