package fr.crig.avis.meeting;

import fr.crig.avis.committee.WorkingDays;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Reading;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The meetings; their dates are no secret. */
@Service
@Reading
public class MeetingLookup {

    private final Meetings meetings;
    private final MeetingList list;
    private final WorkingDays workingDays;
    private final Clock clock;

    MeetingLookup(Meetings meetings, MeetingList list, WorkingDays workingDays, Clock clock) {
        this.meetings = meetings;
        this.list = list;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws NotVisible if there is none */
    public Meeting get(long id) {
        return meetings.findById(id).orElseThrow(() -> new NotVisible(id));
    }

    /** Today's and those to come, the next one first. */
    public List<Meeting> toCome() {
        return meetings.findByStateInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
                MeetingState.toCome(), startOfToday());
    }

    /** The same for a list, without their agendas. */
    public List<ListedMeeting> listedToCome() {
        return list.fromToday().stream().filter(ListedMeeting::isToCome).toList();
    }

    private Instant startOfToday() {
        return ParisTime.startOf(ParisTime.day(clock.instant()));
    }

    /** Those that the request may still be placed in: it comes but once before the same meeting. */
    List<Meeting> openTo(Reference reference) {
        return toCome().stream()
                .filter(meeting -> takesRequests(meeting) && !meeting.holds(reference))
                .toList();
    }

    /** The next that takes requests: neither one of today that is over, nor a second convocation, whose agenda is the first's. */
    public Optional<ListedMeeting> next() {
        Instant now = clock.instant();
        return listedToCome().stream()
                .filter(meeting -> !meeting.withoutQuorum() && !meeting.endsAt().isBefore(now))
                .findFirst();
    }

    /** Its day. */
    public Optional<LocalDate> nextDay() {
        return next().map(ListedMeeting::day);
    }

    /** Of the first one that was not cancelled, held or still to come, on a day or after it. */
    public Optional<LocalDate> firstDay(LocalDate from) {
        return list.firstStart(ParisTime.startOf(from)).map(ParisTime::day);
    }

    /** What is odd about a meeting without being wrong; keys of messages. */
    List<String> warnings(Meeting meeting) {
        List<String> warnings = new ArrayList<>();
        if (!meeting.isToCome()) {
            return warnings;
        }
        warnings.addAll(warnings(meeting.day(), meeting));
        if (meeting.isTooShort()) {
            warnings.add("meeting.warning.tooShort");
        }
        return warnings;
    }

    /** The same of a day, on which a meeting is or would be. @param meeting null for one that is not planned yet */
    List<String> warnings(LocalDate day, Meeting meeting) {
        List<String> warnings = new ArrayList<>();
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            warnings.add("meeting.warning.sunday");
        }
        if (workingDays.isPublicHoliday(day)) {
            warnings.add("meeting.warning.publicHoliday");
        }
        if (isTakenByAnother(day, meeting)) {
            warnings.add("meeting.warning.sameDay");
        }
        return warnings;
    }

    private boolean isTakenByAnother(LocalDate day, Meeting meeting) {
        return !isPast(day)
                && listedToCome().stream()
                        .filter(other -> other.day().equals(day))
                        .anyMatch(other -> meeting == null || other.id() != meeting.id());
    }

    /** Whether a request may still be put on its agenda: not after its day, nor on that of a second convocation. */
    boolean takesRequests(Meeting meeting) {
        return meeting.isToCome() && !meeting.isWithoutQuorum() && !isPast(meeting.day());
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(ParisTime.day(clock.instant()));
    }
}
