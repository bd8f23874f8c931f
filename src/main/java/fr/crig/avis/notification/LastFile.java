package fr.crig.avis.notification;

import java.util.Optional;
import java.util.function.Function;

/** The file that went with the message before, in one round of deliveries: an announcement to many takes one and the same along. */
final class LastFile {

    private String source;
    private byte[] content;

    /** @return empty if there is no such file */
    Optional<byte[]> fetch(String wanted, Function<String, Optional<byte[]>> fetch) {
        if (!wanted.equals(source)) {
            content = fetch.apply(wanted).orElse(null);
            source = content == null ? null : wanted;
        }
        return Optional.ofNullable(content);
    }
}
