package fr.crig.avis.convocation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingAccess;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A meeting for one's own calendar, for those who may open its page: the entry of the invitation that was sent, so that whoever
 * has both has it once. Before the convocation there is none: the day is not firm, and nothing would keep the entry in step.
 */
@Controller
class CalendarEntryController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MeetingAccess readers;
    private final MeetingLookup meetings;
    private final ConvocationLookup convocations;
    private final Invitations invitations;

    CalendarEntryController(
            MeetingAccess readers, MeetingLookup meetings, ConvocationLookup convocations, Invitations invitations) {
        this.readers = readers;
        this.meetings = meetings;
        this.convocations = convocations;
        this.invitations = invitations;
    }

    @GetMapping("/reunions/{id:\\d+}/reunion.ics")
    ResponseEntity<byte[]> entry(@PathVariable long id, @CurrentActor Actor actor) {
        readers.ensureReader(actor);
        Meeting meeting = meetings.get(id);
        Convocation last = convocations.last(id).orElseThrow(() -> new NotVisible(id));
        String name = "reunion-%s.ics".formatted(meeting.day());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(invitations.publish(last).getBytes(StandardCharsets.UTF_8));
    }
}
