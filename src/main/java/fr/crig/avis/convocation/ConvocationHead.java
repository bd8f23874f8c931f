package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many answered to a convocation, and who is still to send it or to answer it. */
@Component
class ConvocationHead implements HeadPart<Meeting> {

    private final ConvocationLookup convocations;
    private final AnswerLookup answers;
    private final AnswerAccess access;
    private final AwaitedLookup awaited;
    private final Committee committee;

    ConvocationHead(
            ConvocationLookup convocations,
            AnswerLookup answers,
            AnswerAccess access,
            AwaitedLookup awaited,
            Committee committee) {
        this.convocations = convocations;
        this.answers = answers;
        this.access = access;
        this.awaited = awaited;
        this.committee = committee;
    }

    @Override
    public List<Saying> outcome(Meeting meeting, Actor reader) {
        if (access.whyClosed(meeting).isPresent()) {
            return List.of();
        }
        List<ExpectedAttendance> expected = answers.expected(meeting.id());
        long answered =
                expected.stream().filter(one -> one.attendance() != null).count();
        return List.of(Saying.of("convocation.answered", answered, expected.size()));
    }

    @Override
    public List<HeadAct> acts(Meeting meeting, Actor reader) {
        String page = "/reunions/" + meeting.id();
        List<HeadAct> acts = new ArrayList<>();
        if (reader.is(Role.SECRETARIAT) && meeting.isToCome()) {
            if (convocations.last(meeting.id()).isEmpty()) {
                acts.add(HeadAct.asked("convocation.mine.convene", "convocation.part.prepare", page + "/convocation"));
            } else if (convocations.isAgendaNewer(meeting)) {
                acts.add(HeadAct.asked("convocation.mine.agenda", "convocation.agenda.send", page + "/convocation"));
            }
        }
        if (isAwaited(meeting, reader)) {
            String signatory = committee.of(reader.signatory());
            acts.add(HeadAct.asked("answer.mine", "answer.part.answer", page + "/reponse", signatory));
        }
        if (reader.is(Role.SECRETARIAT)
                && awaited.of(meeting).filter(AwaitedAnswers::remindable).isPresent()) {
            acts.add(HeadAct.open("late.remind", "#answers"));
        }
        if (meeting.isConvened()) {
            acts.add(HeadAct.open("convocation.calendar.take", page + "/reunion.ics"));
        }
        return acts;
    }

    private boolean isAwaited(Meeting meeting, Actor reader) {
        return reader.isMemberOf(reader.signatory())
                && access.whyClosed(meeting).isEmpty()
                && answers.sheet(meeting).standing(reader.signatory()).isEmpty();
    }
}
