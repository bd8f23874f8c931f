package fr.crig.avis.briefing;

/**
 * What was taken from a document.
 *
 * @param count of its pages, or one more than the most that are taken
 * @param filesLeft whether it has files in it, which stay behind
 */
record CopiedPages(int count, boolean filesLeft) {}
