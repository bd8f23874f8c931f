package fr.crig.avis.worklist;

import fr.crig.avis.agreement.Agreement;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.request.Circulated;
import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import fr.crig.avis.worklist.MergedList.Entry;
import fr.crig.avis.worklist.Worklist.Window;
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

    /** What the process waits for and what else waits, as one list over all pages. */
    public Page<WorkItem> items(Actor actor, Pageable page) {
        List<Errand> ofActor =
                errands.stream().flatMap(source -> source.of(actor).stream()).toList();
        Set<String> groups = actor.groups();
        MergedList list = new MergedList((offset, size) -> worklist.waiting(groups, offset, size), ofActor);
        Page<Entry> shown = list.page(page);
        return new PageImpl<>(lines(shown.getContent()), page, shown.getTotalElements());
    }

    private List<WorkItem> lines(List<Entry> shown) {
        Function<WaitingTask, WorkItem> tasks = lines(shown.stream()
                .map(Entry::task)
                .filter(Objects::nonNull)
                .map(WaitingTask::subject)
                .collect(Collectors.toSet()));
        Function<Errand, WorkItem> ofErrands = errandLines(
                shown.stream().map(Entry::errand).filter(Objects::nonNull).toList());
        return shown.stream()
                .map(entry -> entry.task() == null ? ofErrands.apply(entry.errand()) : tasks.apply(entry.task()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Function<Errand, WorkItem> errandLines(List<Errand> shown) {
        Map<String, RequestLine> ofRequests = requests.of(
                shown.stream().map(Errand::reference).filter(Objects::nonNull).collect(Collectors.toSet()));
        return errand -> new WorkItem(
                null, errand, errand.reference() == null ? null : ofRequests.get(errand.reference()), null, null);
    }

    /** What is offered to these candidate groups, the first due first. */
    Page<WorkItem> items(Set<String> groups, Pageable page) {
        Window window = worklist.waiting(groups, page.getOffset(), page.getPageSize());
        Function<WaitingTask, WorkItem> line =
                lines(window.tasks().stream().map(WaitingTask::subject).collect(Collectors.toSet()));
        List<WorkItem> items =
                window.tasks().stream().map(line).filter(Objects::nonNull).toList();
        return new PageImpl<>(items, page, window.count());
    }

    /** A task whose subject is not found gives no line. */
    private Function<WaitingTask, WorkItem> lines(Set<String> subjects) {
        Map<String, MeetingLine> ofMeetings = meetings.of(subjects);
        Map<String, RequestLine> ofRequests = requests.of(subjects);
        Map<Reference, Awaited> awaited = circulated.awaitedOn(RequestLine.circulating(ofRequests.values()));
        return task -> {
            RequestLine request = ofRequests.get(task.subject());
            MeetingLine meeting = ofMeetings.get(task.subject());
            return request == null && meeting == null && !Agreement.isSubject(task.subject())
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
        Map<Reference, Awaited> awaited = circulated.awaitedOn(RequestLine.circulating(lines));
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
