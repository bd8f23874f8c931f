package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.ListedMeeting;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingStarts.Start;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the signatories answered to the convocation of a meeting. Who comes is no secret among them. */
@Service
@Reading
public class AnswerLookup {

    private final Answers answers;
    private final MeetingLookup meetings;
    private final Committee committee;
    private final PageMemory memory;

    AnswerLookup(Answers answers, MeetingLookup meetings, Committee committee, PageMemory memory) {
        this.answers = answers;
        this.meetings = meetings;
        this.committee = committee;
        this.memory = memory;
    }

    /** One a signatory of the committee, in its order. */
    public List<ExpectedAttendance> expected(long meeting) {
        return expected(meeting, meetings.get(meeting).startsAt());
    }

    /** The same, where it is known when the meeting starts. */
    public List<ExpectedAttendance> expected(long meeting, Instant startsAt) {
        AnswerSheet sheet = sheet(meeting, startsAt);
        return committee.signatories().stream()
                .map(Signatory::id)
                .map(signatory -> expected(signatory, sheet))
                .toList();
    }

    private static ExpectedAttendance expected(String signatory, AnswerSheet sheet) {
        Optional<Answer> standing = sheet.standing(signatory);
        return new ExpectedAttendance(
                signatory,
                standing.map(answer -> answer.choice().attendance()).orElse(null),
                standing.map(Answer::mandateTo).orElse(null),
                sheet.last(signatory).orElse(null),
                sheet.isOutdated(signatory));
    }

    /** Every version of every answer, by signatory. */
    public List<Answer> versions(long meeting) {
        return answers.findByMeetingOrderBySignatoryAscNumberAsc(meeting);
    }

    AnswerSheet sheet(long meeting) {
        return sheet(meetings.get(meeting));
    }

    /** By meeting: one query. The page may tell more of the next meeting, which may have begun. */
    Map<Long, AnswerSheet> sheets(List<Start> convened) {
        List<Long> ids = Stream.concat(
                        convened.stream().map(Start::id),
                        meetings.next().filter(ListedMeeting::isConvened).map(ListedMeeting::id).stream())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Answer> all = answers.findByMeetingInOrderBySignatoryAscNumberAsc(ids);
        memory.readAllAhead(Answers.BY_MEETING, ids, unknown -> all, Answer::meeting);
        Map<Long, List<Answer>> given = all.stream().collect(Collectors.groupingBy(Answer::meeting));
        return convened.stream()
                .collect(Collectors.toMap(
                        Start::id,
                        meeting -> new AnswerSheet(meeting.at(), given.getOrDefault(meeting.id(), List.of()))));
    }

    /** How many signatories of the committee have no answer that stands. */
    long missing(AnswerSheet sheet) {
        return committee.signatories().stream()
                .filter(signatory -> sheet.standing(signatory.id()).isEmpty())
                .count();
    }

    AnswerSheet sheet(Meeting meeting) {
        return sheet(meeting.id(), meeting.startsAt());
    }

    private AnswerSheet sheet(long meeting, Instant startsAt) {
        return new AnswerSheet(startsAt, versions(meeting));
    }
}
