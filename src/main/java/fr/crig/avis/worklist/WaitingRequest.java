package fr.crig.avis.worklist;

import fr.crig.avis.request.Circulated.Awaited;

/** A request that waits for somebody else. @param awaited null outside of a circulation */
public record WaitingRequest(RequestLine request, Awaited awaited) {}
