package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaReader;
import fr.crig.avis.meeting.AgendaRow;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.PageMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The agenda that all signatories get in one document: what waits to be decided, and the title of a request only if the members
 * of each of them may see it.
 */
@Component
class PrintedAgenda {

    private final AgendaReader agenda;
    private final Committee committee;
    private final PageMemory memory;

    PrintedAgenda(AgendaReader agenda, Committee committee, PageMemory memory) {
        this.agenda = agenda;
        this.committee = committee;
        this.memory = memory;
    }

    List<AgendaLine> of(Meeting meeting) {
        return memory.reading(() -> read(meeting));
    }

    private List<AgendaLine> read(Meeting meeting) {
        List<List<AgendaRow>> asEachSeesIt = committee.signatories().stream()
                .map(signatory -> agenda.rows(meeting, memberOf(signatory)))
                .toList();
        List<AgendaLine> lines = new ArrayList<>();
        IntStream.range(0, meeting.items().size())
                .mapToObj(rank ->
                        asEachSeesIt.stream().map(rows -> rows.get(rank)).toList())
                .filter(rows -> rows.get(0).isWaiting())
                .forEach(rows -> lines.add(line(lines.size() + 1, rows)));
        return lines;
    }

    /** For those who are no members: no request, and no document that they could not open. */
    List<AgendaLine> forGuests(Meeting meeting) {
        return of(meeting).stream().map(AgendaLine::closed).toList();
    }

    private static AgendaLine line(int rank, List<AgendaRow> asEachSeesIt) {
        boolean visible = asEachSeesIt.stream().allMatch(row -> row.title() != null);
        return AgendaLine.of(rank, asEachSeesIt.get(0), visible);
    }

    private static Actor memberOf(Signatory signatory) {
        return new Actor("", "", Set.of(Role.MEMBER), signatory.id(), false);
    }
}
