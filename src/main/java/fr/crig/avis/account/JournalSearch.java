package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import fr.crig.avis.page.Words;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is looked for in the journal.
 *
 * @param who part of a name or of a username; empty for everybody
 * @param about the beginning of a subject, a reference for example; empty for all
 * @param from null for the beginning
 * @param until the last day; null for today
 */
public record JournalSearch(JournalKind kind, String who, String about, LocalDate from, LocalDate until) {

    private static final String WHO = """
            (lower(username) like :who escape '!' or lower(actor_name) like :who escape '!'
             or lower(on_behalf_of) like :who escape '!')""";

    /** References are written in capitals, names of accounts are not. */
    private static final String ABOUT = """
            (subject between :about and :aboutEnd or subject between :capitals and :capitalsEnd
             or subject between :small and :smallEnd)""";

    private static final OffsetDateTime BEFORE_ALL = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime AFTER_ALL = OffsetDateTime.of(9000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String LAST_FIRST = " order by at desc, id desc limit :most";

    /**
     * The ids, the newest first. Of a few acts the last of each are looked up in an index: among all entries, most of which are others, they
     * would be searched to the end.
     */
    String sql() {
        if (kind.acts().isEmpty()) {
            return "select id from journal_entry where " + condition(kind.condition()) + LAST_FIRST;
        }
        return "select id from ("
                + kind.acts().stream()
                        .map(act -> "(select id, at from journal_entry where " + condition("act = '" + act + "'")
                                + " order by id desc limit :most)")
                        .collect(Collectors.joining(" union all "))
                + ") found" + LAST_FIRST;
    }

    /** Of what was asked alone: what is compared with everything would be read from one end to the other. */
    private String condition(String first) {
        List<String> conditions = new ArrayList<>(List.of(first, "at >= :from", "at < :until"));
        if (!Typed.isEmpty(who)) {
            conditions.add(WHO);
        }
        if (!Typed.isEmpty(about)) {
            conditions.add(ABOUT);
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("who", Containing.word(who));
        String typed = Typed.lineOrEmpty(about);
        beginning(values, "about", typed);
        beginning(values, "capitals", typed.toUpperCase(Locale.ROOT));
        beginning(values, "small", typed.toLowerCase(Locale.ROOT));
        values.put("from", from == null ? BEFORE_ALL : start(from));
        values.put("until", until == null ? AFTER_ALL : start(until.plusDays(1)));
        return values;
    }

    private static void beginning(Map<String, Object> values, String name, String typed) {
        values.put(name, typed);
        values.put(name + "End", Words.lastWith(typed));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ParisTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
