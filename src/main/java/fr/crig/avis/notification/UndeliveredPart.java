package fr.crig.avis.notification;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingPart;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who was not reached about a meeting that is still to come: one bad address stops nobody, so it has to be seen. */
@Component
class UndeliveredPart implements MeetingPart {

    private static final int ORDER = 5;

    private final Notices notices;
    private final Clock clock;

    UndeliveredPart(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Anchor heading() {
        return new Anchor("undelivered", "outbox.undelivered.meeting");
    }

    @Override
    public String fragment() {
        return "notification/meeting :: undelivered";
    }

    @Override
    public Map<String, Object> model(Meeting meeting, Actor reader) {
        if (!reader.is(Role.SECRETARIAT) || !clock.instant().isBefore(meeting.startsAt())) {
            return null;
        }
        List<Notice> lost = notices.findByReferenceAndStateInOrderById(
                new MeetingFacts(meeting.id(), meeting.day()).id(), NoticeState.UNDELIVERED);
        return lost.isEmpty() ? null : Map.of("lost", lost);
    }
}
