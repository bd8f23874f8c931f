package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is looked for in the journal.
 *
 * @param who part of a name or of a username; empty for everybody
 * @param about the beginning of a subject, a reference for example; empty for all
 * @param from null for the beginning
 * @param until the last day; null for today
 */
public record JournalSearch(JournalKind kind, String who, String about, LocalDate from, LocalDate until) {

    private static final String CONDITION = """
            (lower(username) like :who escape '!' or lower(actor_name) like :who escape '!'
             or lower(on_behalf_of) like :who escape '!')
            and lower(subject) like :about escape '!' and at >= :from and at < :until""";

    private static final OffsetDateTime BEFORE_ALL = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime AFTER_ALL = OffsetDateTime.of(9000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    String condition() {
        return CONDITION + " and " + kind.condition();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("who", "%" + literally(who) + "%");
        values.put("about", literally(about) + "%");
        values.put("from", from == null ? BEFORE_ALL : start(from));
        values.put("until", until == null ? AFTER_ALL : start(until.plusDays(1)));
        return values;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ParisTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static String literally(String typed) {
        return Typed.lineOrEmpty(typed).toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }
}
