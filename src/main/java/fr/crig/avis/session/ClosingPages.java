package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is left of a session for whoever closes it. */
@Service
@Transactional(readOnly = true)
class ClosingPages {

    private final SessionAccess access;
    private final LeftItems left;
    private final RequestReader requests;
    private final Committee committee;

    ClosingPages(SessionAccess access, LeftItems left, RequestReader requests, Committee committee) {
        this.access = access;
        this.left = left;
        this.requests = requests;
        this.committee = committee;
    }

    ClosingPage page(Actor actor, long id) {
        Meeting meeting = access.led(actor, id);
        Roll roll = Roll.read(committee, access.running(meeting).attendance());
        return new ClosingPage(
                meeting,
                left.of(actor, meeting, roll).stream()
                        .map(item -> row(actor, meeting, item))
                        .toList());
    }

    /** A second meeting has the times of the first. */
    ClosingForm form(Actor actor, long id) {
        Meeting meeting = access.led(actor, id);
        var form = new ClosingForm();
        form.version = meeting.version();
        form.startsAt = time(meeting.startsAt());
        form.endsAt = time(meeting.endsAt());
        page(actor, id).rows().forEach(row -> form.item(row.key()));
        return form;
    }

    private ClosingPage.Row row(Actor actor, Meeting meeting, LeftItem item) {
        return new ClosingPage.Row(
                item.key(),
                requests.findVisible(actor, item.point().reference())
                        .map(FundingRequest::title)
                        .orElse(null),
                item.quorum(),
                item.standing().missing(),
                item.recordable(),
                item.fates(meeting));
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(ParisTime.ZONE).toLocalTime();
    }
}
