package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import java.util.Optional;

/** What the route of a request was chosen from: meetings are planned, moved and cancelled after that. */
public interface RouteMemory {

    /**
     * @param meetingPlanned whether a meeting was planned then
     * @param meetingMarginDays from that meeting to the useful date; null without one or the other
     */
    record Known(boolean meetingPlanned, Integer meetingMarginDays) {}

    /** Empty while no route was chosen. */
    Optional<Known> of(Reference reference);
}
