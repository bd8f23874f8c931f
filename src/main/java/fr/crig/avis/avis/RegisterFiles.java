package fr.crig.avis.avis;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crig.avis.request.RequestIndex;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines of the register for a file: by the condition and in the order of the page, some hundreds at once, each time behind the last
 * one. So no more are in memory, and no connection waits for whoever reads slowly.
 */
@Component
class RegisterFiles {

    /** Of twice as many, PostgreSQL may rather read all lines that there are. */
    static final int AT_ONCE = 250;

    /** Each has dozens of terms: of more lines at once, PostgreSQL would rather read all terms that there are. */
    private static final int WITH_TERMS_AT_ONCE = 100;

    private static final String MORE = """
            select e.id, e.theme, e.scheme, a.record, f.amount as granted
              from register_line e
              join avis a on a.id = e.avis
              left join follow_up f on f.reference = a.reference
             where e.id in (:ids)""";

    private static final String PLACES =
            "select t.line, t.term from register_term t where t.line in (:ids) and t.fields = '' order by t.line, t.term";

    private final RegisterRows rows;
    private final JdbcClient jdbc;

    RegisterFiles(RegisterRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Takes each line. */
    interface Target<E extends Exception> {
        void take(ExportedAvis avis) throws E;
    }

    <E extends Exception> void each(Actor reader, RegisterFilter filter, RegisterOrder order, Target<E> target)
            throws E {
        Long last = null;
        List<AvisEntry> some;
        do {
            some = rows.next(reader, new AvisSearch(filter, order, last), AT_ONCE);
            for (ExportedAvis avis : exported(some)) {
                target.take(avis);
                last = avis.entry().id();
            }
        } while (some.size() == AT_ONCE);
    }

    /** Of an avis of ours; one of before says all of it itself. */
    private record More(String funder, Scheme scheme, Theme theme, BigDecimal granted) {

        static final More NONE = new More(null, null, null, null);
    }

    private List<ExportedAvis> exported(List<AvisEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Long> ids = entries.stream().map(AvisEntry::id).toList();
        Map<Long, List<String>> places = places(ids);
        Map<Long, More> more = more(ids);
        return entries.stream()
                .map(entry -> {
                    More known = more.getOrDefault(entry.id(), More.NONE);
                    return new ExportedAvis(
                            entry,
                            known.funder(),
                            known.scheme(),
                            known.theme(),
                            places.getOrDefault(entry.id(), List.of()),
                            known.granted());
                })
                .toList();
    }

    private Map<Long, More> more(List<Long> ids) {
        Map<Long, More> more = new HashMap<>();
        jdbc.sql(MORE).param("ids", ids).query(row -> {
            String theme = row.getString("theme");
            String scheme = row.getString("scheme");
            more.put(
                    row.getLong("id"),
                    new More(
                            Json.read(row.getString("record"), JsonNode.class)
                                    .path("funder")
                                    .asText(null),
                            scheme.isEmpty() ? null : Scheme.valueOf(scheme),
                            theme.isEmpty() ? null : Theme.valueOf(theme),
                            row.getBigDecimal("granted")));
        });
        return more;
    }

    private Map<Long, List<String>> places(List<Long> ids) {
        Map<Long, List<String>> places = new HashMap<>();
        for (int start = 0; start < ids.size(); start += WITH_TERMS_AT_ONCE) {
            List<Long> some = ids.subList(start, Math.min(start + WITH_TERMS_AT_ONCE, ids.size()));
            jdbc.sql(PLACES).param("ids", some).query(row -> {
                places.merge(
                        row.getLong("line"),
                        List.of(RequestIndex.code(row.getString("term"))),
                        RegisterFiles::together);
            });
        }
        return places;
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
