package fr.crig.avis.meeting;

import fr.crig.avis.request.RequestDues;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Twelve months from this one: the meetings, and until when something is awaited on the requests that the reader may see. */
@Component
class YearCalendar {

    private static final int MONTHS = 12;

    private final MeetingList meetings;
    private final RequestDues dues;
    private final Clock clock;

    YearCalendar(MeetingList meetings, RequestDues dues, Clock clock) {
        this.meetings = meetings;
        this.dues = dues;
        this.clock = clock;
    }

    record Month(LocalDate first, List<Entry> entries) {}

    /**
     * @param meeting whether it is a meeting; else something is awaited on a request
     * @param what the reference of the request; null for a meeting
     */
    record Entry(LocalDate day, boolean meeting, String what, String title, String path) {

        static Entry of(ListedMeeting meeting) {
            return new Entry(meeting.day(), true, null, meeting.place(), "/reunions/" + meeting.id());
        }

        static Entry of(RequestDues.Due due) {
            String reference = due.reference().value();
            return new Entry(due.day(), false, reference, due.title(), "/demandes/" + reference);
        }
    }

    List<Month> months(Actor reader) {
        YearMonth now = YearMonth.from(ParisTime.day(clock.instant()));
        List<Entry> entries = Stream.concat(
                        meetings.fromToday().stream()
                                .filter(ListedMeeting::isToCome)
                                .map(Entry::of),
                        dues
                                .between(
                                        reader,
                                        now.atDay(1),
                                        now.plusMonths(MONTHS).atDay(1))
                                .stream()
                                .map(Entry::of))
                .sorted(Comparator.comparing(Entry::day))
                .toList();
        return IntStream.range(0, MONTHS)
                .mapToObj(now::plusMonths)
                .map(month -> new Month(month.atDay(1), in(month, entries)))
                .toList();
    }

    private static List<Entry> in(YearMonth month, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> YearMonth.from(entry.day()).equals(month))
                .toList();
    }
}
