package fr.crig.avis.factor;

import java.time.Instant;

/**
 * A phone that shows codes for an account.
 *
 * @param confirmedAt when its first code was given; null before, when it opens nothing and its secret may still be shown
 */
record Factor(long id, FactorSecret secret, Instant confirmedAt) {}
