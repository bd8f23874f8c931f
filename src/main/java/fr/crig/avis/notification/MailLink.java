package fr.crig.avis.notification;

/**
 * One of several pages that a message leads to, each an answer to what is asked.
 *
 * @param key what follows {@code mail.link.} in the message key
 * @param path from the root of the service
 */
record MailLink(String key, String path) {}
