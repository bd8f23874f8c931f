package fr.crig.avis.avis;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches that people keep, each its own alone. */
@Component
class SavedSearches {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By their names. */
    List<SavedSearch> of(String username) {
        return jdbc.sql("select id, name, query from saved_search where username = ? order by lower(name), id")
                .param(username)
                .query(SavedSearch.class)
                .list();
    }

    Optional<SavedSearch> find(String username, long id) {
        return of(username).stream().filter(search -> search.id() == id).findFirst();
    }

    void add(String username, String name, String query) {
        jdbc.sql("insert into saved_search (username, name, query, kept_at) values (?, ?, ?, ?)")
                .params(username, name, query, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    void rename(String username, long id, String name) {
        jdbc.sql("update saved_search set name = ? where username = ? and id = ?")
                .params(name, username, id)
                .update();
    }

    void delete(String username, long id) {
        jdbc.sql("delete from saved_search where username = ? and id = ?")
                .params(username, id)
                .update();
    }
}
