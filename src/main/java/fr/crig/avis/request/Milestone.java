package fr.crig.avis.request;

import java.time.Instant;

/** A state that a request reached, and when. */
public record Milestone(RequestState state, Instant reachedAt) {}
