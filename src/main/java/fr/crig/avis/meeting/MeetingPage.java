package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.meeting.MeetingParts.Section;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.page.Formats;
import fr.crig.avis.page.Head;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.page.HeadPart.Saying;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<HeadPart<Meeting>> heads;

    MeetingPage(
            MeetingLookup meetings,
            AgendaReader agenda,
            Backlog backlog,
            Journal journal,
            Formats formats,
            MeetingParts parts,
            ObjectProvider<HeadPart<Meeting>> heads) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.backlog = backlog;
        this.journal = journal;
        this.formats = formats;
        this.parts = parts;
        this.heads = heads.stream().toList();
    }

    void fill(Model model, Meeting meeting, Actor reader) {
        boolean acts = meeting.isToCome() && reader.is(Role.SECRETARIAT);
        boolean takes = acts && meetings.takesRequests(meeting);
        // First, because it reads ahead what the agenda asks.
        model.addAttribute("backlog", takes ? backlog.openTo(meeting, reader) : List.of());
        List<AgendaRow> rows = agenda.rows(meeting, reader);
        List<Section> sections = parts.sections(meeting, reader);
        model.addAttribute("head", head(meeting, rows, reader));
        model.addAttribute("contents", contents(takes, sections, reader));
        model.addAttribute("parts", sections);
        model.addAttribute("day", formats.weekday(meeting.day()));
        model.addAttribute("acts", acts);
        model.addAttribute("takes", takes);
        model.addAttribute("rows", rows);
        model.addAttribute("second", meeting.followedBy().orElse(null));
        model.addAttribute("warnings", acts ? meetings.warnings(meeting) : List.of());
        model.addAttribute("journal", reader.is(Role.SECRETARIAT) ? journal.of(meeting.subject()) : List.of());
    }

    private Head head(Meeting meeting, List<AgendaRow> rows, Actor reader) {
        Head head = Head.of(heads, meeting, reader);
        return meeting.isHeld() ? head.withOutcome(outcome(rows)) : head;
    }

    /** Of the requests that this reader may see. */
    private static List<Saying> outcome(List<AgendaRow> rows) {
        return List.of(Saying.of(
                "meeting.outcome", countVisible(rows, ItemFate.DECIDED), countVisible(rows, ItemFate.POSTPONED)));
    }

    private static long countVisible(List<AgendaRow> rows, ItemFate fate) {
        return rows.stream()
                .filter(row -> row.title() != null && row.fate() == fate)
                .count();
    }

    private static List<Anchor> contents(boolean takes, List<Section> sections, Actor reader) {
        List<Anchor> contents = new ArrayList<>();
        contents.add(new Anchor("agenda", "meeting.agenda"));
        if (takes) {
            contents.add(new Anchor("add", "meeting.add.title"));
        }
        sections.stream().map(Section::heading).forEach(contents::add);
        if (reader.is(Role.SECRETARIAT)) {
            contents.add(new Anchor("journal-title", "journal.title"));
        }
        return contents;
    }
}
