package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaReader;
import fr.crig.avis.meeting.AgendaRow;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the secretariat reads before a convocation leaves, and after. */
@Component
class ConvocationPage {

    private final ConvocationLookup convocations;
    private final ConvocationDates dates;
    private final Addressing addressing;
    private final GuestLookup guests;
    private final AgendaReader agenda;
    private final Committee committee;
    private final Formats formats;

    ConvocationPage(
            ConvocationLookup convocations,
            ConvocationDates dates,
            Addressing addressing,
            GuestLookup guests,
            AgendaReader agenda,
            Committee committee,
            Formats formats) {
        this.convocations = convocations;
        this.dates = dates;
        this.addressing = addressing;
        this.guests = guests;
        this.agenda = agenda;
        this.committee = committee;
        this.formats = formats;
    }

    void fill(Model model, Meeting meeting, Actor secretariat) {
        List<AgendaRow> rows = agenda.rows(meeting, secretariat).stream()
                .filter(AgendaRow::isWaiting)
                .toList();
        boolean open = meeting.isToCome() && !dates.hasBegun(meeting);
        LocalDate recommended = dates.recommended(meeting);
        model.addAttribute("day", formats.weekday(meeting.day()));
        model.addAttribute("rows", rows);
        model.addAttribute("open", open && !meeting.isConvened());
        model.addAttribute("agendaNewer", open && convocations.isAgendaNewer(meeting));
        model.addAttribute("recommended", dates.isLate(meeting) ? recommended : null);
        model.addAttribute("shortNotice", dates.isShortNotice(meeting) ? dates.minimumDays() : null);
        model.addAttribute("addressees", bySignatory(addressing.on(meeting.day())));
        model.addAttribute("guests", guests.of(meeting.id()));
        model.addAttribute("sent", convocations.all(meeting.id()));
    }

    private Map<String, List<Addressee>> bySignatory(Addressees addressees) {
        Map<String, List<Addressee>> grouped = new LinkedHashMap<>();
        for (Signatory signatory : committee.signatories()) {
            grouped.put(
                    signatory.id(),
                    addressees.all().stream()
                            .filter(one -> one.signatory().equals(signatory.id()))
                            .toList());
        }
        return grouped;
    }
}
