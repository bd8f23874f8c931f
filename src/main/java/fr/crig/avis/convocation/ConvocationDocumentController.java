package fr.crig.avis.convocation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The documents that left, for those who may open the meeting. */
@Controller
class ConvocationDocumentController {

    private final MeetingLookup meetings;
    private final ConvocationLookup convocations;

    ConvocationDocumentController(MeetingLookup meetings, ConvocationLookup convocations) {
        this.meetings = meetings;
        this.convocations = convocations;
    }

    @GetMapping("/reunions/{id:\\d+}/convocations/{sequence:\\d{1,6}}.pdf")
    ResponseEntity<byte[]> document(@PathVariable long id, @PathVariable int sequence, @CurrentActor Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && !actor.is(Role.MEMBER) && !actor.is(Role.AGENT)) {
            throw new NotVisible(id);
        }
        String name = "convocation-%s.pdf".formatted(meetings.get(id).day());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(convocations.document(id, sequence));
    }
}
