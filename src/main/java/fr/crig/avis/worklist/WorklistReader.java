package fr.crig.avis.worklist;

import fr.crig.avis.request.Circulated;
import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins the engine's tasks with what people know a request by. The number of queries does not depend on the number of tasks. */
@Service
@Transactional(readOnly = true)
public class WorklistReader {

    static final int MOST_WAITING = 25;

    private final Worklist worklist;
    private final RequestLines requests;
    private final Circulated circulated;

    WorklistReader(Worklist worklist, RequestLines requests, Circulated circulated) {
        this.worklist = worklist;
        this.requests = requests;
        this.circulated = circulated;
    }

    public Page<WorkItem> items(Actor actor, Pageable page) {
        List<WaitingTask> tasks = worklist.waiting(actor.groups(), page.getOffset(), page.getPageSize());
        List<Reference> references =
                tasks.stream().map(WaitingTask::reference).distinct().toList();
        Map<Reference, RequestLine> lines = requests.of(references);
        Map<Reference, Awaited> awaited = circulated.awaitedOn(references);
        List<WorkItem> items = tasks.stream()
                .filter(task -> lines.containsKey(task.reference()))
                .map(task -> new WorkItem(task, lines.get(task.reference()), awaited.get(task.reference())))
                .toList();
        return new PageImpl<>(items, page, worklist.count(actor.groups()));
    }

    /** The actor's requests in the hands of others, the most urgent first and at most {@value #MOST_WAITING}. */
    public List<WaitingRequest> waitingForOthers(Actor actor) {
        List<RequestLine> lines = Stream.concat(received(actor), answered(actor))
                .distinct()
                .limit(MOST_WAITING)
                .toList();
        Map<Reference, Awaited> awaited =
                circulated.awaitedOn(lines.stream().map(RequestLine::reference).toList());
        return lines.stream()
                .map(line -> new WaitingRequest(line, awaited.get(line.reference())))
                .toList();
    }

    private Stream<RequestLine> received(Actor actor) {
        return actor.is(Role.AGENT) ? requests.receivedBy(actor.signatory(), MOST_WAITING).stream() : Stream.empty();
    }

    private Stream<RequestLine> answered(Actor actor) {
        return actor.is(Role.MEMBER) ? requests.answeredBy(actor.signatory(), MOST_WAITING).stream() : Stream.empty();
    }
}
