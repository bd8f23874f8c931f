package fr.crig.avis.meeting;

/** A written consultation called to a meeting by one signatory, before it closed. */
public record Evocation(String signatory, String reason) {}
