package fr.crig.avis.meeting;

import fr.crig.avis.deliberation.ItemEnd;
import fr.crig.avis.deliberation.ItemEnds;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an agenda for somebody: a request that this reader may not see has no title there. */
@Service
@Transactional(readOnly = true)
public class AgendaReader {

    private final ItemEnds ends;
    private final RequestReader requests;
    private final ItemSecretary secretaries;

    AgendaReader(ItemEnds ends, RequestReader requests, ItemSecretary secretaries) {
        this.ends = ends;
        this.requests = requests;
        this.secretaries = secretaries;
    }

    public List<AgendaRow> rows(Meeting meeting, Actor reader) {
        ItemEnds.OfMeeting now = ends.at(meeting.id());
        return meeting.items().stream()
                .map(item -> !item.isRequest()
                        ? AgendaRow.inFreeText(item)
                        : row(item, meeting.day(), now.of(item.reference()), reader))
                .toList();
    }

    private AgendaRow row(AgendaItem item, LocalDate day, ItemEnd end, Actor reader) {
        Optional<FundingRequest> visible = requests.findVisible(reader, item.reference());
        LocalDate useful = visible.map(FundingRequest::usefulDate).orElse(null);
        return new AgendaRow(
                item.code(),
                item.kind(),
                item.reference(),
                visible.map(FundingRequest::title).orElse(null),
                item.minutes(),
                useful,
                useful != null && useful.isBefore(day),
                end.fate(),
                secretaries.signatoryOf(item.reference()).orElse(null),
                secretaries.mayAct(reader, item.reference()));
    }
}
