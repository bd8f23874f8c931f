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
    private final MandateRefusals refusals;
    private final MeetingLookup meetings;
    private final Committee committee;
    private final PageMemory memory;

    AnswerLookup(
            Answers answers, MandateRefusals refusals, MeetingLookup meetings, Committee committee, PageMemory memory) {
        this.answers = answers;
        this.refusals = refusals;
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

    /** By meeting: one query, and one more where mandates were given. The page may tell more of the next meeting, which may have begun. */
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
        Map<Long, List<MandateRefusal>> declined = declined(given);
        return convened.stream()
                .collect(Collectors.toMap(
                        Start::id,
                        meeting -> new AnswerSheet(
                                meeting.at(),
                                given.getOrDefault(meeting.id(), List.of()),
                                declined.getOrDefault(meeting.id(), List.of()))));
    }

    private Map<Long, List<MandateRefusal>> declined(Map<Long, List<Answer>> given) {
        List<Long> withMandates = given.entrySet().stream()
                .filter(meeting -> hasMandates(meeting.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (withMandates.isEmpty()) {
            return Map.of();
        }
        List<MandateRefusal> all = refusals.findByMeetingIn(withMandates);
        memory.readAllAhead(MandateRefusals.BY_MEETING, withMandates, unknown -> all, MandateRefusal::meeting);
        return all.stream().collect(Collectors.groupingBy(MandateRefusal::meeting));
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
        List<Answer> versions = versions(meeting);
        return new AnswerSheet(startsAt, versions, hasMandates(versions) ? refusals.findByMeeting(meeting) : List.of());
    }

    /** Where nobody gave a mandate, none was declined. */
    private static boolean hasMandates(List<Answer> versions) {
        return versions.stream().anyMatch(answer -> answer.mandateTo() != null);
    }
}
