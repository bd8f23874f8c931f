package fr.crig.avis.meeting;

import fr.crig.avis.deliberation.AgendaAhead;
import fr.crig.avis.deliberation.ItemEnds;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an agenda for somebody: a request that this reader may not see has no title there. */
@Service
@Transactional(readOnly = true)
public class AgendaReader {

    private final ItemEnds ends;
    private final RequestReader requests;
    private final ItemSecretary secretaries;
    private final AgendaAhead ahead;
    private final RecordedAvis avis;
    private final ItemDocuments documents;
    private final Clock clock;

    AgendaReader(
            ItemEnds ends,
            RequestReader requests,
            ItemSecretary secretaries,
            AgendaAhead ahead,
            RecordedAvis avis,
            ItemDocuments documents,
            Clock clock) {
        this.clock = clock;
        this.ends = ends;
        this.requests = requests;
        this.secretaries = secretaries;
        this.ahead = ahead;
        this.avis = avis;
        this.documents = documents;
    }

    public List<AgendaRow> rows(Meeting meeting, Actor reader) {
        List<Reference> references = meeting.references();
        requests.readAhead(references);
        ahead.readAhead(meeting.id(), references, List.of());
        ItemEnds.OfMeeting now = ends.at(meeting.id());
        Map<Reference, RecordedAvis.Recorded> given =
                meeting.hasItsDayCome(clock.instant()) ? avis.on(meeting.day(), references) : Map.of();
        Map<String, List<ItemDocument>> papers = papers(meeting);
        List<AgendaRow> rows = new ArrayList<>();
        for (AgendaItem item : meeting.items()) {
            Instant startsAt = meeting.beginningOf(rows.size());
            rows.add(
                    item.isRequest()
                            ? request(item, meeting, startsAt, now, given.get(item.reference()), reader)
                            : AgendaRow.inFreeText(item, startsAt, papers.getOrDefault(item.code(), List.of())));
        }
        return List.copyOf(rows);
    }

    /** Those of its subjects in free text: a request has its pieces. */
    private Map<String, List<ItemDocument>> papers(Meeting meeting) {
        return meeting.items().stream().allMatch(AgendaItem::isRequest)
                ? Map.of()
                : documents.of(meeting.id()).stream().collect(Collectors.groupingBy(ItemDocument::item));
    }

    private AgendaRow request(
            AgendaItem item,
            Meeting meeting,
            Instant startsAt,
            ItemEnds.OfMeeting now,
            RecordedAvis.Recorded recorded,
            Actor reader) {
        Optional<FundingRequest> visible = requests.findVisible(reader, item.reference());
        LocalDate useful = visible.map(FundingRequest::usefulDate).orElse(null);
        return new AgendaRow(
                item.code(),
                item.kind(),
                item.reference(),
                visible.map(FundingRequest::title).orElse(null),
                startsAt,
                item.minutes(),
                null,
                List.of(),
                useful,
                useful != null && useful.isBefore(meeting.day()),
                now.of(item.reference()).fate(),
                visible.isPresent() ? recorded : null,
                secretaries.signatoryOf(item.reference()).orElse(null),
                meeting.hasItsDayCome(clock.instant()) && secretaries.mayAct(reader, item.reference()));
    }
}
