package fr.crig.avis.notification;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.convocation.Addressee;
import fr.crig.avis.convocation.AnswerChoice;
import fr.crig.avis.convocation.Convocation;
import fr.crig.avis.convocation.ConvocationNotices;
import fr.crig.avis.convocation.Invitations;
import fr.crig.avis.convocation.Occasion;
import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells those convened when and where the committee meets, with the document and the calendar entry. On what it deliberates is
 * in the document, for a mail is read by more people than it is sent to.
 */
@Desk
class ConvocationMails implements ConvocationNotices {

    private static final Set<Occasion> ASKING = EnumSet.of(Occasion.CONVENED, Occasion.MOVED, Occasion.SEATS_CHANGED);

    private final Outbox outbox;
    private final Invitations invitations;
    private final Committee committee;
    private final MeetingDetails whenAndWhere;

    ConvocationMails(Outbox outbox, Invitations invitations, Committee committee, MeetingDetails whenAndWhere) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.committee = committee;
        this.whenAndWhere = whenAndWhere;
    }

    @Override
    public void tell(Convocation convocation) {
        List<Addressee> told = convocation.addressees().all().stream()
                .filter(addressee -> !addressee.alreadyTold())
                .toList();
        Map<Addressee, String> entries = invitations.write(convocation, told);
        outbox.put(told.stream()
                .map(one -> new Letter(announcement(convocation, one, entries.get(one)), recipient(one)))
                .toList());
    }

    @Override
    public void answersAwaited(Convocation convocation, Collection<Addressee> silent, LocalDate today) {
        Enclosed enclosed =
                new Enclosed(details(convocation), null, answerLinks(convocation), file(convocation), null, null);
        outbox.put(silent.stream()
                .map(addressee -> new Letter(
                        Announcement.each(NoticeEvent.MEETING_ANSWER_REMINDED, facts(convocation), today)
                                .saying(committee.shortName(addressee.signatory()))
                                .with(enclosed),
                        recipient(addressee)))
                .toList());
    }

    @Override
    public void mandateReceived(Convocation convocation, String giver, String holder, int answer) {
        NoticeEvent event = NoticeEvent.MEETING_MANDATE_RECEIVED;
        outbox.put(mandate(event, convocation, giver, holder, answer), of(holder, convocation));
    }

    @Override
    public void mandateReleased(Convocation convocation, String giver, String holder, int answer) {
        NoticeEvent event = NoticeEvent.MEETING_MANDATE_RELEASED;
        outbox.put(mandate(event, convocation, giver, holder, answer), of(giver, convocation));
    }

    @Override
    public void mandateDeclined(Convocation convocation, String giver, String holder, int answer) {
        NoticeEvent event = NoticeEvent.MEETING_MANDATE_DECLINED;
        outbox.put(mandate(event, convocation, giver, holder, answer), of(giver, convocation));
    }

    private Announcement mandate(NoticeEvent event, Convocation convocation, String giver, String holder, int answer) {
        return Announcement.each(event, facts(convocation), giver, holder, answer)
                .saying(committee.shortName(giver), committee.shortName(holder));
    }

    private List<Recipient> of(String signatory, Convocation convocation) {
        return convocation.addressees().all().stream()
                .filter(addressee -> addressee.signatory().equals(signatory) && !addressee.leaving())
                .map(this::recipient)
                .toList();
    }

    private Announcement announcement(Convocation convocation, Addressee addressee, String entry) {
        CalendarPart calendar = new CalendarPart(invitations.method(convocation, addressee), entry);
        if (addressee.leaving() && !convocation.isCancellation()) {
            return Announcement.each(NoticeEvent.MEETING_LEFT, facts(convocation), convocation.sequenceNumber())
                    .with(new Enclosed(List.of(), null, List.of(), null, calendar, null));
        }
        return Announcement.each(event(convocation.occasion()), facts(convocation), convocation.sequenceNumber())
                .with(new Enclosed(details(convocation), null, links(convocation), file(convocation), calendar, null));
    }

    /** Whoever comes later is convened like the others before. */
    private static NoticeEvent event(Occasion occasion) {
        return occasion == Occasion.SEATS_CHANGED
                ? NoticeEvent.MEETING_CONVENED
                : NoticeEvent.valueOf("MEETING_" + occasion);
    }

    private static MeetingFacts facts(Convocation convocation) {
        return new MeetingFacts(convocation.meeting(), convocation.day());
    }

    private List<Detail> details(Convocation convocation) {
        List<Detail> details = new ArrayList<>(whenAndWhere.of(convocation));
        if (convocation.hasDocument()) {
            details.add(Detail.of("items", convocation.itemCount()));
        }
        if (convocation.withoutQuorum()) {
            details.add(Detail.of("withoutQuorum"));
        }
        return details;
    }

    private static List<MailLink> links(Convocation convocation) {
        return ASKING.contains(convocation.occasion()) ? answerLinks(convocation) : List.of();
    }

    private static List<MailLink> answerLinks(Convocation convocation) {
        String page = "/reunions/" + convocation.meeting() + "/reponse?choix=";
        return Stream.of(AnswerChoice.values())
                .map(choice -> new MailLink(choice.name(), page + choice.word()))
                .toList();
    }

    private static AttachedFile file(Convocation convocation) {
        return convocation.hasDocument()
                ? new AttachedFile(
                        "convocation-%s.pdf".formatted(convocation.day()),
                        ConvocationAttachment.source(convocation.meeting(), convocation.sequenceNumber()))
                : null;
    }

    private Recipient recipient(Addressee addressee) {
        Capacity capacity = addressee.capacity() == null
                ? Capacity.MAILBOX
                : Capacity.valueOf(addressee.capacity().name());
        return new Recipient(addressee.email(), addressee.name(), capacity, committee.shortName(addressee.signatory()));
    }
}
