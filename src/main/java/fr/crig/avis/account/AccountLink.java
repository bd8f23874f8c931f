package fr.crig.avis.account;

import fr.crig.avis.shared.Refusal;
import java.time.Instant;

/**
 * A link as it is kept.
 *
 * @param account whose password it lets choose
 * @param usedAt null as long as nobody used it, or a newer password made it void
 */
record AccountLink(long id, long account, Instant expiresAt, Instant usedAt) {

    /** @throws Refusal with a sentence that says why it opens nothing any more */
    void ensureOpen(Instant now) {
        if (usedAt != null) {
            throw Refusal.because("refusal.link.used");
        }
        if (!now.isBefore(expiresAt)) {
            throw Refusal.because("refusal.link.late");
        }
    }
}
