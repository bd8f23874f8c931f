package fr.crig.avis.worklist;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.request.Circulated;
import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins the engine's tasks with what people know a request or a meeting by. The number of queries does not depend on the number of tasks. */
@Service
@Transactional(readOnly = true)
public class WorklistReader {

    static final int MOST_WAITING = 25;

    private static final Comparator<WorkItem> FIRST_DUE_FIRST =
            Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Worklist worklist;
    private final RequestLines requests;
    private final MeetingLines meetings;
    private final Circulated circulated;
    private final List<Errands> errands;

    WorklistReader(
            Worklist worklist,
            RequestLines requests,
            MeetingLines meetings,
            Circulated circulated,
            List<Errands> errands) {
        this.worklist = worklist;
        this.requests = requests;
        this.meetings = meetings;
        this.circulated = circulated;
        this.errands = errands;
    }

    /** The errands stand with the tasks of the first page: their number is bounded. */
    public Page<WorkItem> items(Actor actor, Pageable page) {
        Page<WorkItem> tasks = items(actor.groups(), page);
        if (page.getOffset() > 0) {
            return tasks;
        }
        List<WorkItem> all = Stream.concat(tasks.stream(), errandsOf(actor).stream())
                .sorted(FIRST_DUE_FIRST)
                .toList();
        return new PageImpl<>(all, page, tasks.getTotalElements());
    }

    /** How many things wait, those of the process and the others. */
    public long count(Actor actor, Page<WorkItem> shown) {
        long errands = shown.isFirst()
                ? shown.stream().filter(item -> item.task() == null).count()
                : errandsOf(actor).size();
        return errands + worklist.count(actor.groups());
    }

    private List<WorkItem> errandsOf(Actor actor) {
        List<Errand> all =
                errands.stream().flatMap(source -> source.of(actor).stream()).toList();
        Map<String, RequestLine> ofRequests = requests.of(
                all.stream().map(Errand::reference).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream()
                .map(errand -> new WorkItem(
                        null,
                        errand,
                        errand.reference() == null ? null : ofRequests.get(errand.reference()),
                        null,
                        null))
                .toList();
    }

    /** What is offered to these candidate groups, the first due first. */
    Page<WorkItem> items(Set<String> groups, Pageable page) {
        List<WaitingTask> tasks = worklist.waiting(groups, page.getOffset(), page.getPageSize());
        Function<WaitingTask, WorkItem> line =
                lines(tasks.stream().map(WaitingTask::subject).collect(Collectors.toSet()));
        List<WorkItem> items = tasks.stream().map(line).filter(Objects::nonNull).toList();
        return new PageImpl<>(items, page, worklist.count(groups));
    }

    /** A task whose subject is not found gives no line. */
    private Function<WaitingTask, WorkItem> lines(Set<String> subjects) {
        Map<String, MeetingLine> ofMeetings = meetings.of(subjects);
        Map<String, RequestLine> ofRequests = requests.of(subjects);
        Map<Reference, Awaited> awaited = circulated.awaitedOn(
                ofRequests.values().stream().map(RequestLine::reference).toList());
        return task -> {
            RequestLine request = ofRequests.get(task.subject());
            MeetingLine meeting = ofMeetings.get(task.subject());
            return request == null && meeting == null
                    ? null
                    : new WorkItem(
                            task, null, request, meeting, request == null ? null : awaited.get(request.reference()));
        };
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
