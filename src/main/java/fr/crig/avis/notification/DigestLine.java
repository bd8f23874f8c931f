package fr.crig.avis.notification;

/**
 * A notice as one line of its reader's digest.
 *
 * @param about the request, as everybody names it
 * @param page path of the page it leads to
 * @param task whether it asks for something that can be done meanwhile
 */
record DigestLine(String about, String headline, String page, Boolean task) {}
