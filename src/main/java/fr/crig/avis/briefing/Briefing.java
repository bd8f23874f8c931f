package fr.crig.avis.briefing;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Everything that goes into the book of one reader, but for the content of the pieces.
 *
 * @param signatory for whom the reader speaks; null for the secretariat
 * @param madeAt what the reader may see changes with time
 */
public record Briefing(Meeting meeting, Actor reader, String signatory, Instant madeAt, List<BriefingItem> items) {}
