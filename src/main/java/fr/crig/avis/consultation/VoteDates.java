package fr.crig.avis.consultation;

import java.time.Instant;

/** The dates of a vote, counted from the day it opens. @param outcomeDue when its outcome should be recorded */
public record VoteDates(Instant reminder, Instant end, Instant outcomeDue) {}
