package fr.crig.avis.convocation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which answers to a convocation are missing, and what was done about it. */
@Service
@Transactional(readOnly = true)
public class AwaitedLookup {

    static final String REMINDED = "reminder.answer";

    private final AnswerLookup answers;
    private final AnswerAccess access;
    private final Journal journal;
    private final Clock clock;

    AwaitedLookup(AnswerLookup answers, AnswerAccess access, Journal journal, Clock clock) {
        this.answers = answers;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** Empty when all answered, or nobody may answer. */
    public Optional<AwaitedAnswers> of(Meeting meeting) {
        if (access.whyClosed(meeting).isPresent()) {
            return Optional.empty();
        }
        List<String> silent = answers.expected(meeting.id()).stream()
                .filter(expected -> expected.attendance() == null)
                .map(ExpectedAttendance::signatory)
                .toList();
        return silent.isEmpty() ? Optional.empty() : Optional.of(awaited(meeting, silent));
    }

    private AwaitedAnswers awaited(Meeting meeting, List<String> silent) {
        JournalEntry reminded =
                journal.newest(REMINDED, List.of(meeting.subject())).get(meeting.subject());
        return new AwaitedAnswers(meeting.id(), silent, reminded, reminded == null || !isToday(reminded));
    }

    private boolean isToday(JournalEntry entry) {
        return ParisTime.day(entry.at()).equals(ParisTime.day(clock.instant()));
    }
}
