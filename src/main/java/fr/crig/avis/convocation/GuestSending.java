package fr.crig.avis.convocation;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.storage.FileStore;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** What leaves to the guests of a meeting, whenever something leaves to those convened. */
@Component
class GuestSending {

    private final Guests guests;
    private final GuestLookup lookup;
    private final PrintedAgenda agendas;
    private final ConvocationPdf pdf;
    private final FileStore files;
    private final GuestNotices notices;

    GuestSending(
            Guests guests,
            GuestLookup lookup,
            PrintedAgenda agendas,
            ConvocationPdf pdf,
            FileStore files,
            GuestNotices notices) {
        this.guests = guests;
        this.lookup = lookup;
        this.agendas = agendas;
        this.pdf = pdf;
        this.files = files;
        this.notices = notices;
    }

    /** The same news as the convocation's. */
    void tellAll(Convocation convocation, Meeting meeting) {
        List<Guest> invited = lookup.of(meeting.id());
        if (invited.isEmpty()) {
            return;
        }
        Long agenda = convocation.isCancellation() ? null : agenda(convocation, meeting);
        invited.forEach(guest -> tell(convocation, guest, agenda, news(convocation, guest)));
    }

    /** Whoever is invited after the others. */
    void invite(Convocation convocation, Meeting meeting, Guest guest) {
        tell(convocation, guest, agenda(convocation, meeting), GuestNews.INVITED);
    }

    void takeBack(Convocation convocation, Guest guest) {
        tell(convocation, guest, null, GuestNews.LEFT);
    }

    private static GuestNews news(Convocation convocation, Guest guest) {
        if (convocation.isCancellation()) {
            return GuestNews.CANCELLED;
        }
        return guest.wasTold() ? GuestNews.UPDATED : GuestNews.INVITED;
    }

    private void tell(Convocation convocation, Guest guest, Long agenda, GuestNews news) {
        guest.told(agenda);
        notices.tell(convocation, guests.save(guest), news);
    }

    private long agenda(Convocation convocation, Meeting meeting) {
        var content = new PrintedContent(agendas.forGuests(meeting), lookup.of(meeting.id()), true);
        byte[] document = pdf.draw(meeting, convocation.occasion(), null, content);
        return files.storeOwn(new ByteArrayInputStream(document)).id();
    }
}
