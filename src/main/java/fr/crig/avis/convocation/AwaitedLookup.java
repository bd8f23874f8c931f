package fr.crig.avis.convocation;

import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.Reminded;
import fr.crig.avis.meeting.ListedMeeting;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which answers to a convocation are missing, and what was done about it. */
@Service
@Reading
public class AwaitedLookup {

    static final String REMINDED = "reminder.answer";

    private final AnswerLookup answers;
    private final AnswerAccess access;
    private final Reminded reminders;
    private final Clock clock;

    AwaitedLookup(AnswerLookup answers, AnswerAccess access, Reminded reminders, Clock clock) {
        this.answers = answers;
        this.access = access;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Empty when all answered, or nobody may answer. Told twice on the page of a meeting. */
    @ReadOnce("answer-awaited")
    public Optional<AwaitedAnswers> of(Meeting meeting) {
        return of(meeting.id(), meeting.state(), meeting.startsAt());
    }

    /** The same of one that was read for a list. */
    public Optional<AwaitedAnswers> of(ListedMeeting meeting) {
        return of(meeting.id(), meeting.state(), meeting.startsAt());
    }

    private Optional<AwaitedAnswers> of(long meeting, MeetingState state, Instant startsAt) {
        if (access.whyClosed(state, startsAt).isPresent()) {
            return Optional.empty();
        }
        List<String> silent = answers.expected(meeting, startsAt).stream()
                .filter(expected -> expected.attendance() == null)
                .map(ExpectedAttendance::signatory)
                .toList();
        return silent.isEmpty() ? Optional.empty() : Optional.of(awaited(meeting, silent));
    }

    private AwaitedAnswers awaited(long meeting, List<String> silent) {
        JournalEntry reminded = reminders.last(Meeting.subject(meeting)).orElse(null);
        return new AwaitedAnswers(meeting, silent, reminded, reminded == null || !isToday(reminded));
    }

    private boolean isToday(JournalEntry entry) {
        return ParisTime.day(entry.at()).equals(ParisTime.day(clock.instant()));
    }
}
