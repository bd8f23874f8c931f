package fr.crig.avis.minutes;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingPart;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way from the page of a meeting to its minutes, for those who may read them. */
@Component
class MinutesPart implements MeetingPart {

    private static final int ORDER = 500;

    private final MinutesRegister register;

    MinutesPart(MinutesRegister register) {
        this.register = register;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isAnswer() {
        return true;
    }

    @Override
    public String fragment() {
        return "minutes/meeting :: minutes";
    }

    @Override
    public Map<String, Object> model(Meeting meeting, Actor reader) {
        return register.findByMeeting(meeting.id())
                .filter(minutes -> MinutesAccess.maySee(reader, minutes))
                .map(minutes -> model(minutes, reader))
                .orElse(null);
    }

    private static Map<String, Object> model(Minutes minutes, Actor reader) {
        boolean writes = reader.is(Role.SECRETARIAT) && minutes.state().isEditable();
        return Map.of("state", minutes.state(), "writes", writes);
    }
}
