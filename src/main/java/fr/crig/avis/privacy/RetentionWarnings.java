package fr.crig.avis.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the administrator was told will go, and since when. */
@Component
class RetentionWarnings {

    private final JdbcClient jdbc;

    RetentionWarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Exactly these are announced from now on: what was announced before stays so since then, what is of use again is not. */
    void keep(Category category, Collection<String> items, Instant now) {
        Set<String> before = since(category).keySet();
        Set<String> gone = new HashSet<>(before);
        items.forEach(gone::remove);
        gone.forEach(item -> end(category, item));
        items.stream().filter(item -> !before.contains(item)).forEach(item -> begin(category, item, now));
    }

    /** @param first when the first of them was announced; null if none is */
    record Announced(int items, Instant first) {}

    Announced announced() {
        return jdbc.sql("select count(*), min(announced_at) from retention_warning")
                .query((row, number) -> new Announced(row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** By item. */
    Map<String, Instant> since(Category category) {
        return jdbc
                .sql("select item, announced_at from retention_warning where category = ?")
                .param(category.name())
                .query((row, number) -> Map.entry(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void end(Category category, String item) {
        jdbc.sql("delete from retention_warning where category = ? and item = ?")
                .params(category.name(), item)
                .update();
    }

    private void begin(Category category, String item, Instant now) {
        jdbc.sql("insert into retention_warning (category, item, announced_at) values (?, ?, ?)")
                .params(category.name(), item, now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
