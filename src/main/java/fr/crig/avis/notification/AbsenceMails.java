package fr.crig.avis.notification;

import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Tells whoever stands in for an absent titulaire what waits. May be called again: nobody is told twice of the same days. */
@Desk
public class AbsenceMails {

    private final Outbox outbox;
    private final Recipients recipients;

    AbsenceMails(Outbox outbox, Recipients recipients) {
        this.outbox = outbox;
        this.recipients = recipients;
    }

    /**
     * @param absentEmail of the titulaire, who is not written to
     * @param waiting the first due first
     * @param more how many others wait that are not listed
     */
    public void substitutionBegun(
            AbsenceFacts facts,
            String signatory,
            String absentEmail,
            LocalDate from,
            List<WaitingLine> waiting,
            long more) {
        outbox.put(
                Announcement.each(NoticeEvent.SUBSTITUTION_BEGUN, facts, from, facts.until())
                        .saying(facts.until())
                        .with(details(waiting, more)),
                recipients.acting(signatory).stream()
                        .filter(recipient -> !recipient.email().equals(absentEmail))
                        .toList());
    }

    private static List<Detail> details(List<WaitingLine> waiting, long more) {
        Stream<Detail> lines = waiting.stream().map(WaitingLine::detail);
        return Stream.concat(lines, more > 0 ? Stream.of(Detail.of("waitingMore", more)) : Stream.empty())
                .toList();
    }
}
