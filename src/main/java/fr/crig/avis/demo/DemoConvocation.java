package fr.crig.avis.demo;

import fr.crig.avis.convocation.AnswerChoice;
import fr.crig.avis.convocation.AnswerDesk;
import fr.crig.avis.convocation.AnswerForm;
import fr.crig.avis.convocation.ConvocationDesk;
import fr.crig.avis.convocation.ConvocationForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Convenes the meetings of the demonstration, and answers. */
@Component
@Profile("demo")
class DemoConvocation {

    private final ConvocationDesk convocations;
    private final AnswerDesk answers;
    private final MeetingLookup meetings;
    private final DemoPeople people;
    private final Patience patience;

    DemoConvocation(
            ConvocationDesk convocations,
            AnswerDesk answers,
            MeetingLookup meetings,
            DemoPeople people,
            Patience patience) {
        this.convocations = convocations;
        this.answers = answers;
        this.meetings = meetings;
        this.people = people;
        this.patience = patience;
    }

    void send(long meeting) {
        patience.until(() -> {
            var form = new ConvocationForm();
            form.version = meetings.get(meeting).version();
            convocations.send(people.as("secretariat"), meeting, form);
        });
    }

    /** The first answer of a signatory. @param mandateTo empty unless it is represented */
    void answer(String member, long meeting, AnswerChoice choice, String mandateTo) {
        Actor actor = people.as(member);
        var form = new AnswerForm();
        form.signatory = actor.signatory();
        form.seenStart = meetings.get(meeting).startsAt().getEpochSecond();
        form.choice = choice.name();
        form.mandateTo = mandateTo;
        answers.answer(actor, meeting, form);
    }
}
