package fr.crig.avis.meeting;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The forms of a meeting as they are first shown. */
@Component
class MeetingForms {

    private static final LocalTime USUAL_START = LocalTime.of(14, 0);

    private final Committee committee;

    MeetingForms(Committee committee) {
        this.committee = committee;
    }

    MeetingForm empty() {
        var form = new MeetingForm();
        form.startsAt = USUAL_START;
        form.endsAt = USUAL_START.plusMinutes(committee.meeting().lengthMinutes());
        return form;
    }

    MeetingForm of(Meeting meeting) {
        var form = new MeetingForm();
        form.version = meeting.version();
        form.day = meeting.day();
        form.startsAt = time(meeting.startsAt());
        form.endsAt = time(meeting.endsAt());
        form.place = meeting.place();
        form.link = meeting.link();
        return form;
    }

    PlacementForm placement(Meeting meeting) {
        var form = new PlacementForm();
        form.meeting = meeting == null ? null : meeting.id();
        form.minutes = committee.meeting().itemMinutes();
        return form;
    }

    FreeItemForm freeItem(Meeting meeting) {
        var form = new FreeItemForm();
        form.version = meeting.version();
        form.kind = AgendaItem.Kind.INFORMATION.name();
        form.duration = committee.meeting().itemMinutes();
        return form;
    }

    FreeItemForm freeItem(Meeting meeting, AgendaItem item) {
        FreeItemForm form = freeItem(meeting);
        form.kind = item.kind().name();
        form.title = item.title();
        form.rapporteur = item.rapporteur();
        form.duration = item.minutes();
        return form;
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(ParisTime.ZONE).toLocalTime();
    }
}
