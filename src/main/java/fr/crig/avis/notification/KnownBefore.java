package fr.crig.avis.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be known before letters are written: who was told of them, and who wants them later, or not at all. One question. */
@Component
class KnownBefore {

    private static final String TOLD = """
            select reference, event, recipient from notice where reference in (:topics) and event in (:codes)""";

    private static final String WANTED = """
             union all
            select kind, username, rhythm from notice_preference where kind in (:kinds) and username in (:usernames)""";

    private final JdbcClient jdbc;

    KnownBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param told see {@link NoticeKey#told}
     * @param rhythms of those who chose something else than {@link Rhythm#AT_ONCE}
     */
    record Known(Set<String> told, Map<NoticeKind, Map<String, Rhythm>> rhythms) {

        Rhythm rhythm(Letter letter) {
            return rhythms.getOrDefault(letter.kind(), Map.of())
                    .getOrDefault(Objects.requireNonNullElse(letter.recipient().username(), ""), Rhythm.AT_ONCE);
        }
    }

    /** A topic holds a reference or a number, and no kind is named like one. */
    Known about(Collection<Letter> letters) {
        Map<String, Set<String>> codes = letters.stream()
                .map(Letter::key)
                .collect(groupingBy(NoticeKey::topic, mapping(NoticeKey::code, toSet())));
        var known = new Known(new HashSet<>(), new EnumMap<>(NoticeKind.class));
        if (codes.isEmpty()) {
            return known;
        }
        List<Letter> chosen = letters.stream()
                .filter(letter -> letter.kind().isChosen() && letter.recipient().username() != null)
                .toList();
        jdbc.sql(chosen.isEmpty() ? TOLD : TOLD + WANTED)
                .param("topics", codes.keySet())
                .param("codes", codes.values().stream().flatMap(Set::stream).collect(toSet()))
                .param(
                        "kinds",
                        names(chosen.stream().map(letter -> letter.kind().name())))
                .param(
                        "usernames",
                        names(chosen.stream().map(letter -> letter.recipient().username())))
                .query(row -> {
                    Set<String> ofTopic = codes.get(row.getString(1));
                    if (ofTopic == null) {
                        known.rhythms()
                                .computeIfAbsent(NoticeKind.valueOf(row.getString(1)), none -> new HashMap<>())
                                .put(row.getString(2), Rhythm.valueOf(row.getString(3)));
                    } else if (ofTopic.contains(row.getString(2))) {
                        known.told().add(row.getString(2) + " " + row.getString(3));
                    }
                });
        return known;
    }

    private static Set<String> names(Stream<String> all) {
        return all.collect(toSet());
    }
}
