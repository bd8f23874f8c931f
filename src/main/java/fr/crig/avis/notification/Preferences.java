package fr.crig.avis.notification;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each person wants to be told, and how soon. */
@Component
class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One rhythm for each kind. */
    Map<NoticeKind, Rhythm> of(String username) {
        Map<NoticeKind, Rhythm> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, Rhythm.AT_ONCE);
        }
        jdbc.sql("select kind, rhythm from notice_preference where username = :username")
                .param("username", username)
                .query(row -> {
                    all.put(NoticeKind.valueOf(row.getString("kind")), Rhythm.valueOf(row.getString("rhythm")));
                });
        return all;
    }

    void choose(String username, NoticeKind kind, Rhythm rhythm) {
        jdbc.sql("delete from notice_preference where username = :username and kind = :kind")
                .param("username", username)
                .param("kind", kind.name())
                .update();
        jdbc.sql("insert into notice_preference (username, kind, rhythm) values (:username, :kind, :rhythm)")
                .param("username", username)
                .param("kind", kind.name())
                .param("rhythm", rhythm.name())
                .update();
    }
}
