package fr.crig.avis.session;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One item of the agenda of a meeting being held: its draft, and the attendance at the moment it was dealt with. */
@Table("session_item")
class SessionItem {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Long meeting;
    private String item;
    private ItemForm draft;
    private Instant savedAt;
    private String savedBy;
    private String savedPage;
    private Roll roll;
    private Instant doneAt;

    static SessionItem of(long meeting, String item) {
        var created = new SessionItem();
        created.meeting = meeting;
        created.item = item;
        return created;
    }

    /** Of one meeting, by the key of their point. */
    static Map<String, SessionItem> byKey(List<SessionItem> ofMeeting) {
        return ofMeeting.stream().collect(Collectors.toMap(one -> one.item, Function.identity()));
    }

    /** @throws ChangedMeanwhile if somebody else changed it since the form was made, or it was dealt with */
    void type(ItemForm typed, boolean automatic, Actor secretary, Instant now) {
        ensureNotDone();
        if (!Seen.isLast(typed.version, typed.page, automatic, version(), savedPage)) {
            throw new ChangedMeanwhile(item);
        }
        draft = typed;
        savedAt = now;
        savedBy = secretary.name();
        savedPage = Seen.page(typed.page, automatic);
    }

    /** @throws ChangedMeanwhile if it was changed since it was read over */
    void ensureUnchangedSince(int seenVersion) {
        ensureNotDone();
        if (version() != seenVersion) {
            throw new ChangedMeanwhile(item);
        }
    }

    /** From now on nothing of it changes. */
    void done(Roll attendance, Instant now) {
        ensureNotDone();
        roll = attendance;
        doneAt = now;
    }

    private void ensureNotDone() {
        if (isDone()) {
            throw new ChangedMeanwhile(item);
        }
    }

    boolean isDone() {
        return doneAt != null;
    }

    /** 0 as long as nothing was typed of it. */
    int version() {
        return version == null ? 0 : version + 1;
    }

    String item() {
        return item;
    }

    /** Null as long as nothing was typed of it. */
    ItemForm draft() {
        return draft;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }

    /** The attendance when it was dealt with; null before. */
    Roll roll() {
        return roll;
    }
}
