package fr.crig.avis.briefing;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingPart;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way to the book, on the meeting's page. */
@Component
class BriefingPart implements MeetingPart {

    private static final int FIRST = 10;

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Anchor heading() {
        return new Anchor("briefing", "briefing.title");
    }

    @Override
    public String fragment() {
        return "briefing/meeting :: book";
    }

    @Override
    public Map<String, Object> model(Meeting meeting, Actor reader) {
        return meeting.items().isEmpty() ? null : Map.of();
    }
}
