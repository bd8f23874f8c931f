package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signatories answered to the convocation of a meeting. Who comes is no secret among them. */
@Service
@Transactional(readOnly = true)
public class AnswerLookup {

    private final Answers answers;
    private final MandateRefusals refusals;
    private final MeetingLookup meetings;
    private final Committee committee;

    AnswerLookup(Answers answers, MandateRefusals refusals, MeetingLookup meetings, Committee committee) {
        this.answers = answers;
        this.refusals = refusals;
        this.meetings = meetings;
        this.committee = committee;
    }

    /** One a signatory of the committee, in its order. */
    public List<ExpectedAttendance> expected(long meeting) {
        AnswerSheet sheet = sheet(meetings.get(meeting));
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

    /** The answer that stands. */
    Optional<AnswerChoice> choice(long meeting, String signatory) {
        return sheet(meetings.get(meeting)).standing(signatory).map(Answer::choice);
    }

    AnswerSheet sheet(Meeting meeting) {
        return new AnswerSheet(meeting.startsAt(), versions(meeting.id()), refusals.findByMeeting(meeting.id()));
    }
}
