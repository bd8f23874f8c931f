package fr.crig.avis.notification;

import java.util.List;
import java.util.Optional;

/**
 * What goes with the sentences of a message.
 *
 * @param quoted what somebody wrote and the recipient has to read, with its line breaks; null if nothing is
 * @param file null when none is attached
 * @param calendar null when it invites to nothing
 * @param digest null when it is none
 */
record Enclosed(
        List<Detail> details,
        String quoted,
        List<MailLink> links,
        AttachedFile file,
        CalendarPart calendar,
        Digest digest) {

    static final Enclosed NOTHING = new Enclosed(List.of(), null, List.of(), null, null, null);

    Enclosed with(List<Detail> someDetails) {
        return new Enclosed(someDetails, quoted, links, file, calendar, digest);
    }

    Enclosed quoting(String words) {
        return new Enclosed(details, words, links, file, calendar, digest);
    }

    Enclosed with(AttachedFile someFile) {
        return new Enclosed(details, quoted, links, someFile, calendar, digest);
    }

    static Enclosed of(Digest someDigest) {
        return new Enclosed(List.of(), null, List.of(), null, null, someDigest);
    }

    Optional<Digest> gathered() {
        return Optional.ofNullable(digest);
    }
}
