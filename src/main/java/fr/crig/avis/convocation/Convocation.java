package fr.crig.avis.convocation;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What left to the signatories about a meeting, once and for ever: a change is another one with the next sequence number and the
 * same calendar identifier, so that it updates the same entry. It keeps what was said: the meeting itself may move on.
 */
@Table("convocation")
public class Convocation {

    @Id
    private Long id;

    private long meeting;
    private int sequenceNumber;
    private Occasion occasion;
    private String uid;
    private Instant startsAt;
    private Instant endsAt;
    private String place;
    private String link;
    private boolean withoutQuorum;
    private int agendaRevision;
    private int itemCount;
    private String reason;
    private Addressees addressees;
    private Long document;
    private Instant sentAt;
    private String sentBy;
    private String sentName;

    /** Used when read back. */
    Convocation() {}

    /** @param uid of the meeting in people's calendars, for ever */
    static Convocation first(String uid, Meeting meeting, Contents contents) {
        return of(uid, 0, meeting, contents);
    }

    Convocation next(Meeting changed, Contents contents) {
        return of(uid, sequenceNumber + 1, changed, contents);
    }

    /** What those convened have already, to others: neither the agenda nor anything else is another. */
    Convocation toOthers(Addressees others, Actor by, Instant at) {
        var next = new Convocation();
        next.uid = uid;
        next.sequenceNumber = sequenceNumber + 1;
        next.meeting = meeting;
        next.startsAt = startsAt;
        next.endsAt = endsAt;
        next.place = place;
        next.link = link;
        next.withoutQuorum = withoutQuorum;
        next.agendaRevision = agendaRevision;
        next.carry(new Contents(Occasion.SEATS_CHANGED, null, others, itemCount, document, by, at));
        return next;
    }

    /** What is sent, apart from the meeting itself. @param document null if none goes with it */
    record Contents(
            Occasion occasion,
            String reason,
            Addressees addressees,
            int itemCount,
            Long document,
            Actor by,
            Instant at) {}

    private static Convocation of(String uid, int sequence, Meeting meeting, Contents contents) {
        var convocation = new Convocation();
        convocation.uid = uid;
        convocation.sequenceNumber = sequence;
        convocation.carry(meeting);
        convocation.carry(contents);
        return convocation;
    }

    private void carry(Meeting of) {
        meeting = of.id();
        startsAt = of.startsAt();
        withoutQuorum = of.isWithoutQuorum();
        endsAt = of.endsAt();
        place = of.place();
        link = of.link();
        agendaRevision = of.agendaRevision();
    }

    private void carry(Contents contents) {
        occasion = contents.occasion();
        reason = contents.reason();
        addressees = contents.addressees();
        itemCount = contents.itemCount();
        document = contents.document();
        sentBy = contents.by().username();
        sentName = contents.by().name();
        sentAt = contents.at();
    }

    public long meeting() {
        return meeting;
    }

    /** 0 for the first, then one more for each change. */
    public int sequenceNumber() {
        return sequenceNumber;
    }

    public Occasion occasion() {
        return occasion;
    }

    public boolean isCancellation() {
        return occasion == Occasion.CANCELLED;
    }

    String uid() {
        return uid;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** In Paris. */
    public LocalDate day() {
        return ParisTime.day(startsAt);
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String place() {
        return place;
    }

    public String link() {
        return link;
    }

    /** A second convocation on the same agenda: no quorum is required (CRPA R133-10). */
    public boolean withoutQuorum() {
        return withoutQuorum;
    }

    /** Of the meeting, when this left. */
    int agendaRevision() {
        return agendaRevision;
    }

    public int itemCount() {
        return itemCount;
    }

    /** Why it left, or moved, less than the regular time before the meeting; null if it did not. */
    public String reason() {
        return reason;
    }

    public Addressees addressees() {
        return addressees;
    }

    public boolean hasDocument() {
        return document != null;
    }

    OptionalLong document() {
        return document == null ? OptionalLong.empty() : OptionalLong.of(document);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentName() {
        return sentName;
    }
}
