package fr.crig.avis.member;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The acts on the register of the members: all under one subject, as they stand on one page. */
@Component
class MemberJournal {

    private static final String SUBJECT = "members";

    private final Journal journal;
    private final Committee committee;
    private final Formats formats;
    private final MessageSource messages;

    MemberJournal(Journal journal, Committee committee, Formats formats, MessageSource messages) {
        this.journal = journal;
        this.committee = committee;
        this.formats = formats;
        this.messages = messages;
    }

    void record(Actor actor, String act, Term term) {
        String quality = term.quality() == null ? "" : term.quality();
        write(actor, act, committee.shortName(term.signatory()), term.name(), quality, days(term.period()));
    }

    void record(Actor actor, String act, String name, Absence absence) {
        write(actor, act, name, days(absence.period()));
    }

    List<JournalEntry> entries() {
        return journal.of(SUBJECT);
    }

    private void write(Actor actor, String act, String... words) {
        String detail = Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        journal.record(actor, act, SUBJECT, detail);
    }

    private String days(Period period) {
        String key = period.until() == null ? "member.period.since" : "member.period.of";
        Object[] days = {formats.date(period.from()), formats.date(period.until())};
        return messages.getMessage(key, days, Locale.FRENCH);
    }
}
