package fr.crig.avis.meeting;

import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.deliberation.Sitting;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A meeting of the committee and its agenda: the requests it will deliberate on and other subjects, in their order. */
@Table("meeting")
public class Meeting {

    private static final String SUBJECT = "meeting-";

    @Id
    private Long id;

    @Version
    private Integer version;

    private Instant startsAt;
    private Instant endsAt;
    private String place;
    private String link;
    private MeetingState state;
    private String cancelReason;
    private String changeReason;
    private String changedBy;
    private String changedByName;
    private int agendaRevision;
    private Instant convenedAt;
    private Long secondOf;
    private boolean withoutQuorum;

    @MappedCollection(idColumn = "meeting", keyColumn = "rank_in_meeting")
    private List<AgendaItem> items = new ArrayList<>();

    /** As it stands in the table; null as long as nobody changed it. */
    @Transient
    private List<AgendaItem> agendaBefore;

    /** As it was when this one was read; null if there was none. */
    @Transient
    private SecondMeeting followedBy;

    static Meeting plan(MeetingPlan plan) {
        var meeting = new Meeting();
        meeting.state = MeetingState.PLANNED;
        meeting.carry(plan);
        return meeting;
    }

    /** On these items of it, in their order; no quorum is asked of it (CRPA R133-10). */
    Meeting second(MeetingPlan plan, List<Reference> references) {
        Meeting second = plan(plan);
        second.secondOf = id;
        second.withoutQuorum = true;
        items.stream()
                .filter(item -> item.isRequest() && references.contains(item.reference()))
                .forEach(second.items::add);
        second.enter(MeetingState.AGENDA_OPEN);
        return second;
    }

    /** @return whether anything of it is new */
    boolean change(MeetingPlan plan, String reason, Actor by) {
        ensureToCome();
        boolean changes = !plan.equals(new MeetingPlan(startsAt, endsAt, place, link));
        if (changes) {
            carry(plan);
            changeReason = reason;
            changedBy(by);
        }
        return changes;
    }

    /** Puts a request last on the agenda. */
    void place(Reference reference, int minutes, Instant now) {
        ensureToCome();
        if (now.isAfter(ParisTime.endOf(day()))) {
            throw Refusal.of("meeting", "refusal.meeting.past");
        }
        if (holds(reference)) {
            throw Refusal.of("meeting", "refusal.meeting.alreadyOnAgenda");
        }
        if (withoutQuorum) {
            throw Refusal.of("meeting", "refusal.meeting.sameAgenda");
        }
        changeAgenda(agenda -> agenda.add(AgendaItem.of(reference, minutes)));
    }

    /**
     * @return whether it changed anything
     * @throws Refusal if the meeting is over
     */
    boolean changeAgenda(Predicate<Agenda> act) {
        ensureToCome();
        agendaBefore = writtenAgenda();
        if (!act.test(new Agenda(items))) {
            return false;
        }
        agendaRevision++;
        if (state == MeetingState.PLANNED && !items.isEmpty()) {
            enter(MeetingState.AGENDA_OPEN);
        }
        return true;
    }

    void cancel(String reason, Actor by) {
        ensureToCome();
        enter(MeetingState.CANCELLED);
        cancelReason = reason;
        changedBy(by);
    }

    private void changedBy(Actor by) {
        changedBy = by.username();
        changedByName = by.name();
    }

    /**
     * A decision bears the day of its meeting: it is recorded from the first hour of that day on, so that five minutes early is no
     * fault, and as late as wanted, because one may have to type it from paper.
     *
     * @throws Refusal before its day, once it is over, or if its members were not convened: nothing is decided there then
     */
    void ensureItsDayHasCome(Instant now) {
        ensureToCome();
        if (!hasItsDayCome(now)) {
            throw Refusal.because("refusal.meeting.notYet");
        }
        if (state != MeetingState.CONVENED) {
            throw Refusal.because("refusal.meeting.notConvened");
        }
    }

    public boolean hasItsDayCome(Instant now) {
        return !ParisTime.day(now).isBefore(day());
    }

    void convene(Instant now) {
        enter(MeetingState.CONVENED);
        convenedAt = now;
    }

    /** @throws Refusal if this step does not come after the one where the meeting stands */
    void enter(MeetingState next) {
        if (!next.follows(state)) {
            throw Refusal.because("refusal.meeting.step");
        }
        state = next;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    void ensureUnchangedSince(int seenVersion) {
        if (version() != seenVersion) {
            throw new ChangedMeanwhile(id);
        }
    }

    boolean holds(Reference reference) {
        return items.stream().anyMatch(item -> reference.equals(item.reference()));
    }

    private void ensureToCome() {
        if (!isToCome()) {
            throw Refusal.because("refusal.meeting.over");
        }
    }

    private void carry(MeetingPlan plan) {
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        place = plan.place();
        link = plan.link();
    }

    public long id() {
        return id;
    }

    /** Under what its process, the journal and the notices know it. */
    public String subject() {
        return subject(id);
    }

    public static String subject(long id) {
        return SUBJECT + id;
    }

    /** Empty if the subject is no meeting's. */
    public static OptionalLong idIn(String subject) {
        return subject.matches(SUBJECT + "\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(subject.substring(SUBJECT.length())))
                : OptionalLong.empty();
    }

    public int version() {
        return version == null ? 0 : version;
    }

    /** As the deliberations on its agenda know it. */
    public Sitting sitting() {
        return new Sitting(id, startsAt);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** In Paris. */
    public LocalDate day() {
        return ParisTime.day(startsAt);
    }

    public String place() {
        return place;
    }

    public String link() {
        return link;
    }

    public MeetingState state() {
        return state;
    }

    /** Not held yet, nor cancelled: it may move, and its agenda may change. */
    public boolean isToCome() {
        return state.isToCome();
    }

    boolean isHeld() {
        return !isToCome() && state != MeetingState.CANCELLED;
    }

    public String cancelReason() {
        return cancelReason;
    }

    /** Why it was changed last; null if nobody said. */
    public String changeReason() {
        return changeReason;
    }

    /** Account and name of whoever moved or cancelled it last; null if nobody did, or before these were kept. */
    public String changedBy() {
        return changedBy;
    }

    public String changedByName() {
        return changedByName;
    }

    /** Its members expect it: what changes is told to them. */
    public boolean isConvened() {
        return state == MeetingState.CONVENED;
    }

    /** Whether those who sit there suffice to decide. */
    public Quorum quorum(Collection<Seat> seats, int percent) {
        Quorum quorum = Quorum.of(seats, percent);
        return withoutQuorum ? quorum.waived(ParisTime.day(convenedAt == null ? startsAt : convenedAt)) : quorum;
    }

    /** The meeting it is the second convocation of, because its quorum was missed there; null for any other. */
    public Long secondOf() {
        return secondOf;
    }

    Meeting followedBy(SecondMeeting second) {
        followedBy = second;
        return this;
    }

    /** Its second convocation, the last one if there are several; none if that was cancelled. */
    Optional<SecondMeeting> followedBy() {
        return Optional.ofNullable(followedBy);
    }

    /** No quorum is asked of a second convocation on the same agenda (CRPA R133-10). */
    public boolean isWithoutQuorum() {
        return withoutQuorum;
    }

    /** Grows at each change of the agenda. */
    public int agendaRevision() {
        return agendaRevision;
    }

    public List<AgendaItem> items() {
        return List.copyOf(items);
    }

    /** As it stands in the table of a meeting that is not new. */
    List<AgendaItem> writtenAgenda() {
        return agendaBefore == null ? items() : agendaBefore;
    }

    void agendaWritten() {
        agendaBefore = null;
    }

    boolean isNew() {
        return id == null;
    }

    /** The requests among its items, in their order. */
    public List<Reference> references() {
        return items.stream()
                .filter(AgendaItem::isRequest)
                .map(AgendaItem::reference)
                .toList();
    }

    public long lengthMinutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }

    public int agendaMinutes() {
        return items.stream().mapToInt(AgendaItem::minutes).sum();
    }

    /** When an item begins if those before it take their time. @param rank from 0 */
    public Instant beginningOf(int rank) {
        return startsAt.plus(Duration.ofMinutes(
                items.stream().limit(rank).mapToInt(AgendaItem::minutes).sum()));
    }

    public boolean isTooShort() {
        return agendaMinutes() > lengthMinutes();
    }
}
