package fr.crig.avis.privacy;

import java.time.Instant;

/**
 * One thing of a category.
 *
 * @param id by which its room finds it again
 * @param since when it was last of use
 * @param label by which the administrator knows it; nothing of a request
 */
public record Kept(String id, Instant since, String label) {}
