package fr.crig.avis.minutes;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what was recorded of a meeting. */
@Component
class MinutesFacts {

    private final Committee committee;
    private final ItemFacts items;
    private final AttendanceFacts attendance;

    MinutesFacts(Committee committee, ItemFacts items, AttendanceFacts attendance) {
        this.committee = committee;
        this.items = items;
        this.attendance = attendance;
    }

    MinutesRecord gather(Meeting meeting) {
        return new MinutesRecord(
                committee.name(),
                meeting.day(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.place(),
                meeting.link(),
                false,
                attendance.of(meeting),
                itemsOf(meeting));
    }

    /** With the avis that were recorded since; the rest stays as it was. */
    MinutesRecord complete(MinutesRecord facts, Meeting meeting) {
        return facts.waitingForAvis().isEmpty() ? facts : facts.with(itemsOf(meeting));
    }

    private List<MinutesItem> itemsOf(Meeting meeting) {
        return meeting.items().stream().map(item -> items.of(meeting, item)).toList();
    }
}
