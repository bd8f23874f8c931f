package fr.crig.avis.convocation;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingPart;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The convocation on a meeting's page: what left, who comes, and who has not said yet. */
@Component
class ConvocationPart implements MeetingPart {

    private static final int ORDER = 10;

    private final ConvocationLookup convocations;
    private final AnswerLookup answers;
    private final AnswerAccess access;
    private final AwaitedLookup awaited;
    private final GuestLookup guests;

    ConvocationPart(
            ConvocationLookup convocations,
            AnswerLookup answers,
            AnswerAccess access,
            AwaitedLookup awaited,
            GuestLookup guests) {
        this.convocations = convocations;
        this.answers = answers;
        this.access = access;
        this.awaited = awaited;
        this.guests = guests;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Anchor heading() {
        return new Anchor("convocation", "convocation.part.title");
    }

    @Override
    public String fragment() {
        return "convocation/meeting :: convocation";
    }

    @Override
    public Map<String, Object> model(Meeting meeting, Actor reader) {
        List<Convocation> sent = convocations.all(meeting.id());
        boolean acts = reader.is(Role.SECRETARIAT) && meeting.isToCome();
        List<Guest> invited = guests.of(meeting.id());
        if (sent.isEmpty() && invited.isEmpty() && !acts) {
            return null;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("meeting", meeting);
        model.put("sent", sent);
        model.put("acts", acts);
        model.put("guests", invited);
        model.put("agendaNewer", acts && convocations.isAgendaNewer(meeting));
        model.put("expected", answers.expected(meeting.id()));
        model.put("awaited", acts ? awaited.of(meeting).orElse(null) : null);
        model.put("open", access.whyClosed(meeting).isEmpty());
        model.put("mine", reader.is(Role.MEMBER) ? reader.signatory() : null);
        model.put("versions", reader.is(Role.SECRETARIAT) ? answers.versions(meeting.id()) : List.of());
        return model;
    }
}
