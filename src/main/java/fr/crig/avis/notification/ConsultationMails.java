package fr.crig.avis.notification;

import static fr.crig.avis.notification.Announcement.each;
import static fr.crig.avis.notification.Announcement.once;
import static fr.crig.avis.notification.Recipients.together;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.consultation.Contribution;
import fr.crig.avis.consultation.DebateNotices;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The messages of a written consultation (décret 2014-1627): its opening, the vote, its result, or why it ends without one. What
 * was said and how one voted never go into a message.
 */
@Desk
public class ConsultationMails implements DebateNotices {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Committee committee;
    private final ConsultationLookup consultations;

    ConsultationMails(Outbox outbox, Recipients recipients, Committee committee, ConsultationLookup consultations) {
        this.outbox = outbox;
        this.consultations = consultations;
        this.recipients = recipients;
        this.committee = committee;
    }

    /** @param earliestEnd when the consultation ends at the earliest */
    public void opened(NoticeFacts facts, LocalDate debateEnd, LocalDate earliestEnd) {
        outbox.put(
                ofRound(NoticeEvent.CONSULTATION_OPENED, facts)
                        .saying(earliestEnd)
                        .due(debateEnd),
                everybody(facts));
    }

    @Override
    public void contributed(
            FundingRequest request, Contribution contribution, Collection<String> entitled, LocalDate debateEnd) {
        String speaker = contribution.signatory() == null
                ? committee.secretariat().name()
                : committee.shortName(contribution.signatory());
        outbox.put(
                each(NoticeEvent.CONTRIBUTION_POSTED, NoticeFacts.of(request), contribution.id())
                        .saying(speaker)
                        .due(debateEnd),
                recipients.except(contribution.author(), recipients.members(entitled)));
    }

    /** The message that closes the debate and asks for the votes. */
    public void voteOpened(NoticeFacts facts, Collection<String> voters, LocalDate voteEnd) {
        outbox.put(ofRound(NoticeEvent.VOTE_OPENED, facts).due(voteEnd), recipients.members(voters));
    }

    /** @param silent signatories that have not voted */
    public void voteReminded(NoticeFacts facts, Collection<String> silent, LocalDate voteEnd) {
        outbox.put(ofRound(NoticeEvent.VOTE_REMINDED, facts).due(voteEnd), recipients.members(silent));
    }

    /** Not to the applicant's side: it learns the result with the avis. */
    public void result(NoticeFacts facts, Collection<String> voters) {
        outbox.put(
                ofRound(NoticeEvent.CONSULTATION_RESULT, facts),
                together(recipients.secretariat(), recipients.members(voters)));
    }

    /** @param signatory the one that wants a meeting */
    public void calledToMeeting(NoticeFacts facts, String signatory) {
        outbox.put(
                ofRound(NoticeEvent.CALLED_TO_MEETING, facts).saying(committee.shortName(signatory)), everybody(facts));
    }

    /** Too few took part. */
    public void invalid(NoticeFacts facts) {
        outbox.put(ofRound(NoticeEvent.CONSULTATION_INVALID, facts), everybody(facts));
    }

    /** Each consultation of a request is told of once. */
    private Announcement ofRound(NoticeEvent event, NoticeFacts facts) {
        int round = consultations.round(facts.reference());
        return round > 1 ? each(event, facts, round) : once(event, facts);
    }

    private List<Recipient> everybody(NoticeFacts facts) {
        List<String> signatories =
                committee.signatories().stream().map(Signatory::id).toList();
        return together(recipients.secretariat(), recipients.receivingSide(facts), recipients.members(signatories));
    }
}
