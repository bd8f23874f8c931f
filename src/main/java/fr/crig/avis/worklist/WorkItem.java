package fr.crig.avis.worklist;

import fr.crig.avis.request.Circulated.Awaited;

/**
 * One line of the work list, about a request or a meeting: the other one is null.
 *
 * @param awaited who has answered and who has not; null outside of a circulation
 */
public record WorkItem(WaitingTask task, RequestLine request, MeetingLine meeting, Awaited awaited) {

    /** Address of the page where it is done. */
    public String page() {
        String subject = meeting == null ? "/demandes/" + request.reference() : "/reunions/" + meeting.id();
        return subject + "/" + task.formKey();
    }
}
