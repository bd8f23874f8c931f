package fr.crig.avis.notification;

import java.time.Instant;

/**
 * How the outbox is doing.
 *
 * @param server whether there is a mail server to give messages to
 * @param sent in the last 24 hours
 * @param waiting to be sent
 * @param failing those of them that a server did not take at least once
 * @param waitingSince when what waits longest was first to leave; null when nothing waits
 * @param undelivered refused or abandoned, and not sent again since
 */
public record DeliveryFigures(
        boolean server, long sent, long waiting, long failing, Instant waitingSince, long undelivered) {}
