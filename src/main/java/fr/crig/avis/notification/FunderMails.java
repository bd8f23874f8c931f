package fr.crig.avis.notification;

import static fr.crig.avis.notification.Announcement.each;

import fr.crig.avis.avis.FollowUpNotices;
import fr.crig.avis.avis.FollowUpProposal;
import fr.crig.avis.funder.FunderLinks;
import fr.crig.avis.funder.FunderNotices;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.List;

/** Asks a funder what it decided, by a link of its own, and tells the receiving signatory what it answered. */
@Desk
class FunderMails implements FunderNotices, FollowUpNotices {

    private final Outbox outbox;
    private final Recipients recipients;

    FunderMails(Outbox outbox, Recipients recipients) {
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @Override
    public void asked(FundingRequest request, String email, LocalDate day) {
        outbox.put(
                each(NoticeEvent.FUNDER_ASKED, NoticeFacts.of(request), day)
                        .leadingTo(FunderLinks.PAGE + "?jeton=" + PersonalLinks.BLANK),
                List.of(Recipients.funder(email)));
    }

    @Override
    public void asked(FundingRequest request, LocalDate day) {
        NoticeFacts facts = NoticeFacts.of(request);
        outbox.put(each(NoticeEvent.FOLLOW_UP_ASKED, facts, day), recipients.receivingSide(facts));
    }

    @Override
    public void proposed(FundingRequest request, FollowUpProposal proposal) {
        NoticeEvent event = proposal.isOfSilence() ? NoticeEvent.FOLLOW_UP_PRESUMED : NoticeEvent.FOLLOW_UP_ANSWERED;
        NoticeFacts facts = NoticeFacts.of(request);
        outbox.put(each(event, facts, proposal.id()), recipients.receivingSide(facts));
    }
}
