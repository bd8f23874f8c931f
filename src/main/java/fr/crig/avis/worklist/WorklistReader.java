package fr.crig.avis.worklist;

import fr.crig.avis.agreement.Agreement;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.request.RequestCounts.Count;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import fr.crig.avis.worklist.MergedList.Entry;
import fr.crig.avis.worklist.RequestLines.Reason;
import fr.crig.avis.worklist.RequestLines.Share;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private final Worklist worklist;
    private final RequestLines requests;
    private final MeetingLines meetings;
    private final BoardReader boards;
    private final List<Errands> errands;

    WorklistReader(
            Worklist worklist,
            RequestLines requests,
            MeetingLines meetings,
            BoardReader boards,
            List<Errands> errands) {
        this.worklist = worklist;
        this.requests = requests;
        this.meetings = meetings;
        this.boards = boards;
        this.errands = errands;
    }

    /**
     * What the process waits for and what else waits, as one list over all pages; what waits for others; and the board. Whichever requests
     * these show are read together.
     */
    public WorkPage of(Actor actor, Pageable page) {
        Page<Entry> entries = entries(actor, page);
        Optional<Map<RequestState, Count>> counts = page.getOffset() == 0 ? boards.counts(actor) : Optional.empty();
        ShownRequests shown = requests.read(Stream.of(
                        named(references(entries.getContent())),
                        received(actor),
                        answered(actor),
                        counts.flatMap(boards::lateOnes))
                .flatMap(Optional::stream)
                .toList());
        return new WorkPage(
                new PageImpl<>(lines(entries.getContent(), shown), page, entries.getTotalElements()),
                waitingForOthers(shown),
                counts.map(all -> boards.board(all, shown)).orElse(null));
    }

    private Page<Entry> entries(Actor actor, Pageable page) {
        List<Errand> ofActor =
                errands.stream().flatMap(source -> source.of(actor).stream()).toList();
        Set<String> groups = actor.groups();
        return new MergedList((offset, size) -> worklist.waiting(groups, offset, size), ofActor).page(page);
    }

    /** The list alone. */
    Page<WorkItem> items(Actor actor, Pageable page) {
        return items(entries(actor, page));
    }

    /** What is offered to these candidate groups, the first due first. */
    Page<WorkItem> items(Set<String> groups, Pageable page) {
        Worklist.Window window = worklist.waiting(groups, page.getOffset(), page.getPageSize());
        return items(new PageImpl<>(window.tasks().stream().map(Entry::of).toList(), page, window.count()));
    }

    private Page<WorkItem> items(Page<Entry> entries) {
        ShownRequests shown =
                requests.read(named(references(entries.getContent())).stream().toList());
        return new PageImpl<>(lines(entries.getContent(), shown), entries.getPageable(), entries.getTotalElements());
    }

    /** What may be a request: the subjects of tasks, and what errands are about. */
    private static Set<String> references(List<Entry> entries) {
        return Stream.concat(
                        subjects(entries).stream(),
                        entries.stream()
                                .map(Entry::errand)
                                .filter(Objects::nonNull)
                                .map(Errand::reference)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    private static Set<String> subjects(Collection<Entry> entries) {
        return entries.stream()
                .map(Entry::task)
                .filter(Objects::nonNull)
                .map(WaitingTask::subject)
                .collect(Collectors.toSet());
    }

    private static Optional<Share> named(Set<String> references) {
        return references.isEmpty() ? Optional.empty() : Optional.of(RequestLines.named(references));
    }

    private static Optional<Share> received(Actor actor) {
        return actor.is(Role.AGENT) ? Optional.of(RequestLines.receivedBy(actor.signatory())) : Optional.empty();
    }

    private static Optional<Share> answered(Actor actor) {
        return actor.is(Role.MEMBER) ? Optional.of(RequestLines.answeredBy(actor.signatory())) : Optional.empty();
    }

    private List<WorkItem> lines(List<Entry> entries, ShownRequests shown) {
        Map<String, MeetingLine> ofMeetings = meetings.of(subjects(entries));
        Map<String, RequestLine> named = shown.named();
        return entries.stream()
                .map(entry -> entry.task() == null
                        ? new WorkItem(null, entry.errand(), request(entry.errand(), named), null, null)
                        : line(entry.task(), ofMeetings, named, shown))
                .filter(Objects::nonNull)
                .toList();
    }

    private static RequestLine request(Errand errand, Map<String, RequestLine> named) {
        return errand.reference() == null ? null : named.get(errand.reference());
    }

    /** A task whose subject is not found gives no line. */
    private static WorkItem line(
            WaitingTask task,
            Map<String, MeetingLine> ofMeetings,
            Map<String, RequestLine> named,
            ShownRequests shown) {
        RequestLine request = named.get(task.subject());
        MeetingLine meeting = ofMeetings.get(task.subject());
        return request == null && meeting == null && !Agreement.isSubject(task.subject())
                ? null
                : new WorkItem(task, null, request, meeting, shown.awaited(request));
    }

    /** Once, whoever receives and answers. */
    private static List<WaitingRequest> waitingForOthers(ShownRequests shown) {
        return Stream.of(Reason.RECEIVED, Reason.ANSWERED)
                .flatMap(reason -> shown.of(reason).stream())
                .distinct()
                .limit(RequestLines.MOST)
                .map(line -> new WaitingRequest(line, shown.awaited(line)))
                .toList();
    }
}
