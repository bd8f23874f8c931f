package fr.crig.avis.notification;

import java.util.List;

/**
 * What goes with the sentences of a message.
 *
 * @param quoted what somebody wrote and the recipient has to read, with its line breaks; null if nothing is
 * @param file null when none is attached
 * @param calendar null when it invites to nothing
 */
record Enclosed(List<Detail> details, String quoted, List<MailLink> links, AttachedFile file, CalendarPart calendar) {

    static final Enclosed NOTHING = new Enclosed(List.of(), null, List.of(), null, null);

    Enclosed with(List<Detail> someDetails) {
        return new Enclosed(someDetails, quoted, links, file, calendar);
    }

    Enclosed quoting(String words) {
        return new Enclosed(details, words, links, file, calendar);
    }

    Enclosed with(AttachedFile someFile) {
        return new Enclosed(details, quoted, links, someFile, calendar);
    }
}
