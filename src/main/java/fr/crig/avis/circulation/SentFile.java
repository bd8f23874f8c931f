package fr.crig.avis.circulation;

import org.springframework.core.io.InputStreamSource;

/** A file as it was sent with an opinion. @param size in bytes, as received */
public record SentFile(String name, long size, InputStreamSource content) {}
