package fr.crig.avis.member;

import java.time.LocalDate;

/** Days in Paris, both included. @param until null when it has no end yet */
public record Period(LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !isOverOn(day);
    }

    public boolean isOverOn(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    public boolean overlaps(Period other) {
        return !isOverOn(other.from) && !other.isOverOn(from);
    }
}
