package fr.crig.avis.notification;

import fr.crig.avis.convocation.Convocation;
import fr.crig.avis.page.Formats;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** When and where a meeting is, as every mail about it says. */
@Component
class MeetingDetails {

    private final Formats formats;

    MeetingDetails(Formats formats) {
        this.formats = formats;
    }

    List<Detail> of(Convocation convocation) {
        List<Detail> details = new ArrayList<>();
        details.add(Detail.of("hours", formats.time(convocation.startsAt()), formats.time(convocation.endsAt())));
        if (convocation.place() != null) {
            details.add(Detail.of("place", convocation.place()));
        }
        if (convocation.link() != null) {
            details.add(Detail.of("link", convocation.link()));
        }
        return details;
    }
}
