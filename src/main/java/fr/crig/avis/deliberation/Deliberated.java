package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import java.time.LocalDate;

/**
 * A deliberation that came to an avis.
 *
 * @param meeting null for a written consultation
 * @param on day of the meeting, or of the end of the consultation
 * @param late the useful date had passed: the avis is for information
 */
public record Deliberated(
        Reference reference, Mode mode, Long meeting, LocalDate on, boolean late, Decision decision) {}
