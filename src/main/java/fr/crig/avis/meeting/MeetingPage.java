package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a meeting shows to a reader. */
@Component
class MeetingPage {

    private final MeetingLookup meetings;
    private final AgendaReader agenda;
    private final Backlog backlog;
    private final Journal journal;
    private final Formats formats;
    private final MeetingParts parts;

    MeetingPage(
            MeetingLookup meetings,
            AgendaReader agenda,
            Backlog backlog,
            Journal journal,
            Formats formats,
            MeetingParts parts) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.backlog = backlog;
        this.journal = journal;
        this.formats = formats;
        this.parts = parts;
    }

    void fill(Model model, Meeting meeting, Actor reader) {
        model.addAttribute("answers", parts.answers(meeting, reader));
        model.addAttribute("parts", parts.others(meeting, reader));
        model.addAttribute("day", formats.weekday(meeting.day()));
        model.addAttribute("acts", meeting.isToCome() && reader.is(Role.SECRETARIAT));
        model.addAttribute("rows", agenda.rows(meeting, reader));
        model.addAttribute("second", meetings.secondOf(meeting).orElse(null));
        model.addAttribute("warnings", meetings.warnings(meeting));
        model.addAttribute("backlog", openTo(meeting, reader));
        model.addAttribute("journal", journal.of(meeting.subject()));
    }

    /** A request comes but once before the same meeting: one that was postponed there waits for another. */
    private List<BacklogRow> openTo(Meeting meeting, Actor reader) {
        return backlog.rows(reader).stream()
                .filter(row -> !meeting.holds(row.reference()))
                .toList();
    }
}
