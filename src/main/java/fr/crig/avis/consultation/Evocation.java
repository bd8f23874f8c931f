package fr.crig.avis.consultation;

import java.time.Instant;

/** A consultation called to a meeting before it closed. @param byName the person, for the account of the signatory */
public record Evocation(String signatory, String byName, String reason, Instant at) {}
