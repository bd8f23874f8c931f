package fr.crig.avis.session;

import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.storage.PageMemory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The signatories recused on every item that is still to be decided: at such a meeting they have no mandate to give or hold. */
@Component
class OutOfEverything {

    private final SessionItems items;
    private final Recusals recusals;
    private final PointEnds ends;
    private final RequestReader requests;
    private final OpinionReader opinions;
    private final PageMemory memory;

    OutOfEverything(
            SessionItems items,
            Recusals recusals,
            PointEnds ends,
            RequestReader requests,
            OpinionReader opinions,
            PageMemory memory) {
        this.requests = requests;
        this.opinions = opinions;
        this.memory = memory;
        this.items = items;
        this.recusals = recusals;
        this.ends = ends;
    }

    Set<String> of(Meeting meeting) {
        return memory.reading(() -> read(meeting));
    }

    private Set<String> read(Meeting meeting) {
        requests.readAhead(meeting.references());
        opinions.readAhead(meeting.references());
        PointEnds.OfSession now = ends.at(meeting.id());
        Map<String, SessionItem> typed = SessionItem.byKey(items.findByMeeting(meeting.id()));
        List<Set<String>> recused = AgendaPoint.of(meeting).stream()
                .filter(point -> point.isRequest() && now.isWaiting(point))
                .map(point -> recused(point, typed))
                .toList();
        if (recused.isEmpty()) {
            return Set.of();
        }
        Set<String> everywhere = new HashSet<>(recused.get(0));
        recused.forEach(everywhere::retainAll);
        return everywhere;
    }

    private Set<String> recused(AgendaPoint point, Map<String, SessionItem> typed) {
        Set<String> declared = recusals.of(point.reference());
        return Optional.ofNullable(typed.get(point.key()))
                .map(SessionItem::draft)
                .map(draft -> ItemSeats.recused(declared, draft))
                .orElse(declared);
    }
}
