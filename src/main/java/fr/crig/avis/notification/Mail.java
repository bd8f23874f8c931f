package fr.crig.avis.notification;

/** A message as written: what its recipient reads. */
record Mail(String subject, String text, String html) {}
