package fr.crig.avis.meeting;

import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an agenda for somebody: a request that this reader may not see has no title there. */
@Service
@Transactional(readOnly = true)
public class AgendaReader {

    private final Deliberations deliberations;
    private final RequestReader requests;
    private final ItemSecretary secretaries;

    AgendaReader(Deliberations deliberations, RequestReader requests, ItemSecretary secretaries) {
        this.deliberations = deliberations;
        this.requests = requests;
        this.secretaries = secretaries;
    }

    public List<AgendaRow> rows(Meeting meeting, Actor reader) {
        Map<Reference, Deliberation> byReference = deliberations.findByMeeting(meeting.id()).stream()
                .collect(Collectors.toMap(Deliberation::reference, Function.identity()));
        return meeting.items().stream()
                .map(item -> !item.isRequest()
                        ? AgendaRow.inFreeText(item)
                        : row(item, meeting.day(), byReference.get(item.reference()), reader))
                .toList();
    }

    private AgendaRow row(AgendaItem item, LocalDate day, Deliberation deliberation, Actor reader) {
        FundingRequest request = requests.get(item.reference());
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
                status(request, deliberation),
                secretaries.signatoryOf(item.reference()).orElse(null),
                secretaries.mayAct(reader, item.reference()));
    }

    private static AgendaRow.Status status(FundingRequest request, Deliberation deliberation) {
        if (deliberation != null && deliberation.isPostponed()) {
            return AgendaRow.Status.POSTPONED;
        }
        if (deliberation != null && deliberation.isFinal()) {
            return AgendaRow.Status.DECIDED;
        }
        if (deliberation != null && deliberation.isReturned()) {
            return AgendaRow.Status.RETURNED;
        }
        if (deliberation != null && deliberation.isSentToSecond()) {
            return AgendaRow.Status.SENT_TO_SECOND;
        }
        return request.state().isOver() ? AgendaRow.Status.GONE : AgendaRow.Status.WAITING;
    }
}
