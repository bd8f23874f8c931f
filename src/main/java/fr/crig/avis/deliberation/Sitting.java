package fr.crig.avis.deliberation;

import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/** A meeting as the deliberations on its agenda know it. */
public record Sitting(long meeting, Instant startsAt) {

    /** In Paris. */
    public LocalDate day() {
        return ParisTime.day(startsAt);
    }
}
