package fr.crig.avis.worklist;

import fr.crig.avis.account.Reminded;
import fr.crig.avis.avis.OpenReserves;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.convocation.AnswerLookup;
import fr.crig.avis.convocation.AwaitedLookup;
import fr.crig.avis.convocation.ExpectedAttendance;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.ListedMeeting;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.request.RequestCounts;
import fr.crig.avis.request.RequestCounts.Count;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import fr.crig.avis.worklist.RequestLines.Share;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the secretariat's board; the number of queries does not depend on the size of the register. */
@Service
@Transactional(readOnly = true)
class BoardReader {

    private final RequestCounts counts;
    private final LateLookup lates;
    private final MeetingLookup meetings;
    private final AnswerLookup answers;
    private final AwaitedLookup awaited;
    private final Reminded reminders;
    private final OpenReserves reserves;
    private final Committee committee;
    private final Clock clock;

    BoardReader(
            RequestCounts counts,
            LateLookup lates,
            MeetingLookup meetings,
            AnswerLookup answers,
            AwaitedLookup awaited,
            Reminded reminders,
            OpenReserves reserves,
            Committee committee,
            Clock clock) {
        this.counts = counts;
        this.lates = lates;
        this.meetings = meetings;
        this.answers = answers;
        this.awaited = awaited;
        this.reminders = reminders;
        this.reserves = reserves;
        this.committee = committee;
        this.clock = clock;
    }

    /** Where the requests stand; empty for whoever is not the secretariat. */
    Optional<Map<RequestState, Count>> counts(Actor actor) {
        return actor.is(Role.SECRETARIAT) ? Optional.of(counts.running()) : Optional.empty();
    }

    /** What the board shows of single requests, to be read with those of the page; empty when none is late. */
    Optional<Share> lateOnes(Map<RequestState, Count> running) {
        return lates.share(running);
    }

    Board board(Map<RequestState, Count> running, ShownRequests shown) {
        Optional<ListedMeeting> next = meetings.next();
        reminders.readAhead(Stream.concat(
                        LateLookup.subjects(shown), next.map(meeting -> Meeting.subject(meeting.id())).stream())
                .toList());
        return new Board(
                List.copyOf(running.values()), next.map(this::next).orElse(null), reserves.count(), lates.of(shown));
    }

    /** Nobody answers before it is convened. */
    private NextMeeting next(ListedMeeting meeting) {
        List<ExpectedAttendance> expected =
                meeting.isConvened() ? answers.expected(meeting.id(), meeting.startsAt()) : List.of();
        List<Seat> seats = expected.stream().map(BoardReader::seat).toList();
        return new NextMeeting(
                meeting,
                ChronoUnit.DAYS.between(ParisTime.day(clock.instant()), meeting.day()),
                meeting.items(),
                expected.stream().filter(one -> one.attendance() != null).count(),
                expected.size(),
                awaited.of(meeting).orElse(null),
                Quorum.of(seats, committee.on(meeting.day()).meeting().quorumPercent()));
    }

    private static Seat seat(ExpectedAttendance expected) {
        return new Seat(expected.signatory(), expected.attendance(), expected.mandateTo(), null, null);
    }
}
