package fr.crig.avis.presence;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param key tells it from the others; it opens nothing
 * @param here the one in which this is read
 * @param device key of the words for the browser's kind
 * @param system key of the words for what it runs on
 */
public record OpenSession(
        String key, boolean here, Instant since, Instant seen, String device, String system, String address) {}
