package fr.crig.avis.notification;

import static fr.crig.avis.notification.Announcement.each;
import static fr.crig.avis.notification.Announcement.once;
import static fr.crig.avis.notification.Recipients.together;

import fr.crig.avis.avis.AvisRecord;
import fr.crig.avis.avis.Rectification;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.Attachment;
import fr.crig.avis.request.Circulated;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestNotices;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells people what happened to a request: one method an event, which knows who is told and what is asked by when. Each may
 * be called again with the same arguments: nobody is told twice. No opinion goes into a message before the avis is recorded.
 */
@Desk
public class RequestMails implements RequestNotices {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Committee committee;
    private final Circulated circulated;

    RequestMails(Outbox outbox, Recipients recipients, Committee committee, Circulated circulated) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.committee = committee;
        this.circulated = circulated;
    }

    /** @param due when the secretariat must have checked admissibility */
    public void receipt(NoticeFacts facts, LocalDate due) {
        outbox.put(
                once(NoticeEvent.RECEIPT, facts).due(due),
                together(recipients.depositor(facts), recipients.secretariat()));
    }

    /**
     * @param round which completion of this request it is, from 1
     * @param letter what is missing, as the secretariat wrote it
     */
    public void completionAsked(NoticeFacts facts, int round, String letter, LocalDate due) {
        outbox.put(
                each(NoticeEvent.COMPLETION_ASKED, facts, round).due(due).quoting(letter),
                recipients.receivingSide(facts));
    }

    /** @param day of the reminder: one a day at most */
    public void completionReminded(NoticeFacts facts, LocalDate day, String letter, LocalDate due) {
        outbox.put(
                each(NoticeEvent.COMPLETION_REMINDED, facts, day).due(due).quoting(letter),
                recipients.receivingSide(facts));
    }

    @Override
    public void completed(FundingRequest request, Actor agent) {
        outbox.put(
                each(NoticeEvent.COMPLETION_RECEIVED, NoticeFacts.of(request), request.completionCount())
                        .saying(agent.name(), request.revision())
                        .due(ParisTime.day(request.due())),
                recipients.secretariat());
    }

    /** Once for each opinion: until it is confirmed or corrected, further changes say nothing new. */
    @Override
    public void changed(FundingRequest request) {
        NoticeFacts facts = NoticeFacts.of(request);
        circulated
                .givenOn(request.reference())
                .forEach((signatory, number) -> outbox.put(
                        each(NoticeEvent.OPINION_OUTDATED, facts, signatory, number)
                                .saying(committee.shortName(signatory)),
                        recipients.acting(signatory)));
    }

    @Override
    public void infected(FundingRequest request, Attachment piece) {
        if (request.reference() == null) {
            infectedDraft(request, piece);
            return;
        }
        NoticeFacts facts = NoticeFacts.of(request);
        outbox.put(
                each(NoticeEvent.PIECE_INFECTED, facts, piece.id()).saying(piece.fileName()),
                together(recipients.depositor(facts), recipients.secretariat()));
    }

    /** To whoever types it alone: the secretariat, which reads the outbox, does not know of it either. */
    private void infectedDraft(FundingRequest draft, Attachment piece) {
        outbox.put(
                each(NoticeEvent.DRAFT_PIECE_INFECTED, DraftFacts.of(draft), piece.id())
                        .saying(piece.fileName()),
                recipients.author(draft));
    }

    public void admitted(NoticeFacts facts, OpinionDays days) {
        outbox.put(once(NoticeEvent.ADMITTED, facts).saying(days.due(), days.term()), recipients.receivingSide(facts));
    }

    public void outsidePerimeter(NoticeFacts facts) {
        ended(NoticeEvent.OUTSIDE_PERIMETER, facts, List.of());
    }

    public void lapsed(NoticeFacts facts) {
        ended(NoticeEvent.LAPSED, facts, List.of());
    }

    /** @param signatory the one whose opinion is asked */
    public void opinionAsked(NoticeFacts facts, RequestMatter matter, String signatory, OpinionDays days) {
        outbox.put(
                each(NoticeEvent.OPINION_ASKED, facts, signatory)
                        .saying(committee.shortName(signatory))
                        .due(days.due())
                        .with(Stream.concat(matter.details().stream(), Stream.of(days.detail()))
                                .toList()),
                recipients.acting(signatory));
    }

    /** @param day of the reminder: one a day at most */
    public void opinionReminded(
            NoticeFacts facts, RequestMatter matter, String signatory, LocalDate day, LocalDate due) {
        outbox.put(
                each(NoticeEvent.OPINION_REMINDED, facts, signatory, day)
                        .saying(committee.shortName(signatory))
                        .due(due)
                        .with(matter.brief()),
                recipients.acting(signatory));
    }

    /** @param term when silence will be recorded */
    public void escalatedToSubstitute(NoticeFacts facts, RequestMatter matter, String signatory, LocalDate term) {
        outbox.put(
                each(NoticeEvent.OPINION_ESCALATED, facts, signatory)
                        .saying(committee.shortName(signatory))
                        .due(term)
                        .with(matter.details()),
                together(recipients.suppleants(signatory), recipients.acting(signatory)));
    }

    public void circulationClosed(NoticeFacts facts) {
        outbox.put(
                once(NoticeEvent.CIRCULATION_CLOSED, facts),
                together(recipients.secretariat(), recipients.receivingSide(facts)));
    }

    public void placedOnAgenda(NoticeFacts facts, LocalDate meeting) {
        outbox.put(
                each(NoticeEvent.PLACED_ON_AGENDA, facts, meeting).saying(new MeetingDay(meeting)), everybody(facts));
    }

    /** @param meeting the one that postponed it */
    public void postponed(NoticeFacts facts, LocalDate meeting) {
        outbox.put(each(NoticeEvent.POSTPONED, facts, meeting).saying(new MeetingDay(meeting)), everybody(facts));
    }

    /** @param funderEmail null or blank if the funder left none */
    public void avisRecorded(NoticeFacts facts, AvisRecord avis, String funderEmail) {
        String number = avis.number();
        Announcement announcement = avis.replaces() == null
                ? each(NoticeEvent.AVIS_RECORDED, facts, number).saying(number)
                : each(NoticeEvent.AVIS_RECTIFIED, facts, number).saying(number, avis.replaces());
        outbox.put(
                announcement
                        .leadingTo("/avis/" + number)
                        .with(AvisWords.of(avis))
                        .with(new AttachedFile(number + ".pdf", "avis:" + number)),
                together(
                        recipients.receivingSide(facts),
                        funder(Typed.line(funderEmail)),
                        recipients.members(others(facts))));
    }

    /** Told to whoever was told that the request was before the committee again: the avis that it was to replace stands. */
    public void rectificationAbandoned(NoticeFacts facts, Rectification given) {
        String number = given.number();
        Set<String> told = new HashSet<>(outbox.told(facts, NoticeEvent.PLACED_ON_AGENDA, given.askedAt()));
        told.addAll(outbox.told(facts, NoticeEvent.CONSULTATION_OPENED, given.askedAt()));
        outbox.put(
                each(NoticeEvent.RECTIFICATION_ABANDONED, facts, given.id())
                        .saying(number)
                        .leadingTo("/avis/" + number),
                together(recipients.secretariat(), everybody(facts)).stream()
                        .filter(recipient -> told.contains(recipient.email()))
                        .toList());
    }

    /** @param day on which it is asked: once a day at most */
    public void followUpAsked(NoticeFacts facts, LocalDate day) {
        outbox.put(each(NoticeEvent.FOLLOW_UP_ASKED, facts, day), recipients.receivingSide(facts));
    }

    /** @param asked signatories that were asked for their opinion; empty before the circulation */
    public void withdrawn(NoticeFacts facts, Collection<String> asked) {
        ended(NoticeEvent.WITHDRAWN, facts, asked);
    }

    /** @param asked signatories that were asked for their opinion; empty before the circulation */
    public void cancelled(NoticeFacts facts, Collection<String> asked) {
        ended(NoticeEvent.CANCELLED, facts, asked);
    }

    private void ended(NoticeEvent event, NoticeFacts facts, Collection<String> asked) {
        outbox.put(
                once(event, facts),
                together(recipients.receivingSide(facts), recipients.secretariat(), recipients.members(asked)));
    }

    private List<Recipient> everybody(NoticeFacts facts) {
        return together(
                recipients.receivingSide(facts),
                recipients.members(signatories().toList()));
    }

    private List<String> others(NoticeFacts facts) {
        return signatories()
                .filter(id -> !id.equals(facts.receivingSignatory()))
                .toList();
    }

    private Stream<String> signatories() {
        return committee.signatories().stream().map(Signatory::id);
    }

    private static List<Recipient> funder(String email) {
        return email == null ? List.of() : List.of(Recipients.funder(email));
    }
}
