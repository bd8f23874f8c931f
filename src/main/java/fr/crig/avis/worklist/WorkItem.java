package fr.crig.avis.worklist;

import fr.crig.avis.page.Errand;
import fr.crig.avis.request.Circulated.Awaited;
import java.time.Instant;

/**
 * One line of the work list: a task of the process about a request, a meeting or the convention, or an errand, which may be about a request.
 *
 * @param task null for an errand
 * @param errand null for a task
 * @param awaited who has answered and who has not; null outside of a circulation
 */
public record WorkItem(WaitingTask task, Errand errand, RequestLine request, MeetingLine meeting, Awaited awaited) {

    private static final String AGREEMENT = "/convention";

    /** What the process waits for says its own date; a step without one has that of the request. */
    public Instant due() {
        if (task == null) {
            return errand.due();
        }
        return task.due() == null && request != null ? request.due() : task.due();
    }

    /** Address of the page where it is done. */
    public String page() {
        if (task == null) {
            return errand.path();
        }
        return subject() + "/" + task.formKey();
    }

    private String subject() {
        if (request != null) {
            return "/demandes/" + request.reference();
        }
        return meeting == null ? AGREEMENT : "/reunions/" + meeting.id();
    }
}
