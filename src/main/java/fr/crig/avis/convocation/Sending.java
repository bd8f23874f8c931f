package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.FirstWins;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes what leaves about a meeting, with its document, and keeps it. */
@Component
class Sending {

    private final Convocations convocations;
    private final Addressing addressing;
    private final PrintedAgenda agendas;
    private final GuestLookup guests;
    private final ConvocationPdf pdf;
    private final FileStore files;
    private final Clock clock;
    private final String host;

    Sending(
            Convocations convocations,
            Addressing addressing,
            PrintedAgenda agendas,
            GuestLookup guests,
            ConvocationPdf pdf,
            FileStore files,
            Committee committee,
            Clock clock) {
        this.convocations = convocations;
        this.addressing = addressing;
        this.agendas = agendas;
        this.guests = guests;
        this.pdf = pdf;
        this.files = files;
        this.clock = clock;
        this.host = committee.host();
    }

    /** @param agenda what waits there to be decided, as it is printed */
    Convocation first(Meeting meeting, List<AgendaLine> agenda, String reason, Actor by) {
        Addressees addressees = addressing.on(meeting.day());
        return keep(Convocation.first(
                meeting.subject() + "@" + host,
                meeting,
                contents(meeting, agenda, new News(Occasion.CONVENED, reason), addressees, by)));
    }

    /** To those who act on the day as it is now; whoever has the meeting in its calendar and does not act any more is told so. */
    Convocation next(Convocation last, Meeting meeting, Occasion occasion, String reason, Actor by) {
        Addressees addressees = addressing.on(meeting.day()).with(last.addressees());
        return keep(
                last.next(meeting, contents(meeting, agendas.of(meeting), new News(occasion, reason), addressees, by)));
    }

    /** To whoever took office since, and to whoever left; empty if those convened still act on the day. */
    Optional<Convocation> toNewSeats(Convocation last, Meeting meeting, Actor by) {
        return addressing
                .on(meeting.day())
                .changedSince(last.addressees())
                .map(changed -> keep(last.toOthers(changed, by, clock.instant())));
    }

    private record News(Occasion occasion, String reason) {}

    private Convocation.Contents contents(
            Meeting meeting, List<AgendaLine> agenda, News news, Addressees addressees, Actor by) {
        Occasion occasion = news.occasion();
        Long document = occasion.bringsDocument()
                ? store(pdf.draw(
                        meeting, occasion, news.reason(), new PrintedContent(agenda, guests.of(meeting.id()), false)))
                : null;
        return new Convocation.Contents(
                occasion, news.reason(), addressees, agenda.size(), document, by, clock.instant());
    }

    private long store(byte[] document) {
        return files.storeOwn(new ByteArrayInputStream(document)).id();
    }

    /** Two at once: the table takes only one of each number. */
    private Convocation keep(Convocation convocation) {
        return FirstWins.save(convocation.uid(), () -> convocations.save(convocation));
    }
}
