package fr.crig.avis.briefing;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaReader;
import fr.crig.avis.meeting.AgendaRow;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingAccess;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a book for somebody: every request through the one predicate, every opinion through its reader. */
@Service
@Transactional(readOnly = true)
class BriefingReader {

    private final MeetingAccess readers;
    private final MeetingLookup meetings;
    private final AgendaReader agenda;
    private final RequestReader requests;
    private final SheetReader sheets;
    private final Committee committee;

    BriefingReader(
            MeetingAccess readers,
            MeetingLookup meetings,
            AgendaReader agenda,
            RequestReader requests,
            SheetReader sheets,
            Committee committee) {
        this.readers = readers;
        this.meetings = meetings;
        this.agenda = agenda;
        this.requests = requests;
        this.sheets = sheets;
        this.committee = committee;
    }

    /** @throws NotVisible if there is no such meeting, or not for this reader */
    Briefing of(Actor reader, long meetingId) {
        readers.ensureReader(reader);
        Meeting meeting = meetings.get(meetingId);
        List<BriefingItem> items = new ArrayList<>();
        for (AgendaRow row : agenda.rows(meeting, reader)) {
            items.add(new BriefingItem(items.size() + 1, row, sheet(row, reader)));
        }
        String signatory =
                committee.find(reader.signatory()).map(Signatory::name).orElse(null);
        return new Briefing(meeting, reader, signatory, List.copyOf(items));
    }

    private Sheet sheet(AgendaRow row, Actor reader) {
        return Optional.ofNullable(row.reference())
                .flatMap(reference -> requests.findVisible(reader, reference))
                .map(request -> sheets.of(reader, request))
                .orElse(null);
    }
}
