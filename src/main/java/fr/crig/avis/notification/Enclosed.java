package fr.crig.avis.notification;

import java.util.List;
import java.util.function.Function;

/**
 * What goes with the sentences of a message.
 *
 * @param file null when none is attached
 * @param calendar written for each recipient, whom it names as invited; gives null where there is none
 */
record Enclosed(
        List<Detail> details, List<MailLink> links, AttachedFile file, Function<Recipient, CalendarPart> calendar) {

    static final Enclosed NOTHING = new Enclosed(List.of(), List.of(), null, recipient -> null);

    Enclosed with(AttachedFile someFile) {
        return new Enclosed(details, links, someFile, calendar);
    }
}
