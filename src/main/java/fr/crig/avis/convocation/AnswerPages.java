package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of an answer shows. */
@Service
@Transactional(readOnly = true)
class AnswerPages {

    private final MeetingLookup meetings;
    private final AnswerLookup answers;
    private final AnswerAccess access;
    private final Committee committee;
    private final Formats formats;

    AnswerPages(
            MeetingLookup meetings, AnswerLookup answers, AnswerAccess access, Committee committee, Formats formats) {
        this.meetings = meetings;
        this.answers = answers;
        this.access = access;
        this.committee = committee;
        this.formats = formats;
    }

    /** @throws fr.crig.avis.shared.NotVisible if this reader does not answer for this signatory */
    AnswerPage of(Actor actor, long id, String signatory) {
        access.ensureMayAnswer(actor, signatory);
        Meeting meeting = meetings.get(id);
        AnswerSheet sheet = answers.sheet(meeting);
        return new AnswerPage(
                meeting,
                formats.weekday(meeting.day()),
                committee.signatory(signatory),
                access.whyClosed(meeting).orElse(null),
                sheet.given(signatory).orElse(null),
                sheet.isOutdated(signatory),
                holders(signatory, sheet),
                sheet.mandateOf(signatory).orElse(null),
                sheet.number(signatory));
    }

    private List<Signatory> holders(String giver, AnswerSheet sheet) {
        return committee.signatories().stream()
                .filter(holder -> !holder.id().equals(giver) && !sheet.isAway(holder.id()))
                .filter(holder -> sheet.mandateOf(holder.id())
                        .map(Answer::signatory)
                        .map(giver::equals)
                        .orElse(true))
                .toList();
    }
}
