package fr.crig.avis.worklist;

import fr.crig.avis.request.Circulated.Awaited;

/** One line of the work list. @param awaited who has answered and who has not; null outside of a circulation */
public record WorkItem(WaitingTask task, RequestLine request, Awaited awaited) {}
