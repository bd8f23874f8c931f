package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.support.HostileText;
import fr.crig.avis.support.TestClock;
import fr.crig.avis.support.VeraPdf;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The document says that it is PDF/A-2a and PDF/UA-1, and is, whatever was typed in it. */
class ConvocationPdfTest extends ConvocationStory {

    @Test
    void canBeKeptForEverAndReadByEverybody(@Autowired ConvocationPdf pdf) {
        MeetingForm form = meetingForm(clock.today().plusDays(20));
        form.place = HostileText.LINE.substring(0, 150);
        Meeting meeting = meetingDesk.plan(SECRETARIAT, form);
        List<AgendaLine> full = Stream.concat(
                        Stream.of(new AgendaLine(1, meeting.startsAt(), "D-2026-0001", null, 30, null, List.of())),
                        IntStream.rangeClosed(2, 200)
                                .mapToObj(rank -> new AgendaLine(
                                        rank,
                                        meeting.endsAt(),
                                        null,
                                        title(rank),
                                        5,
                                        title(rank),
                                        List.of(title(rank)))))
                .toList();
        assertThat(VeraPdf.faults(pdf.draw(
                        meeting, Occasion.MOVED, HostileText.TEXT, new PrintedContent(full, List.of(), false))))
                .isEmpty();
        assertThat(VeraPdf.faults(
                        pdf.draw(meeting, Occasion.CONVENED, null, new PrintedContent(List.of(), guests(), true))))
                .isEmpty();
    }

    private static List<Guest> guests() {
        var named = new Guest.Named(HostileText.LINE, HostileText.TITLE, "expert@invite.example");
        return List.of(Guest.invited(1, named, null, SECRETARIAT, TestClock.START));
    }

    private static String title(int rank) {
        return rank % 20 == 0 ? HostileText.TITLE : "Point " + rank;
    }
}
