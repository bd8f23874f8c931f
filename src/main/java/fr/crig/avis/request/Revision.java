package fr.crig.avis.request;

import java.time.Instant;

/** When a revision of a request was made, and by whom. */
public record Revision(int number, Instant madeAt, String madeBy) {}
