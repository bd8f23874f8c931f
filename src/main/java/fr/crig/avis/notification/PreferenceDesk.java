package fr.crig.avis.notification;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Where a person says what it wants to be told by mail, and ends its digest from the mail program. */
@Desk
public class PreferenceDesk {

    private final Preferences preferences;
    private final Notices notices;
    private final Journal journal;

    PreferenceDesk(Preferences preferences, Notices notices, Journal journal) {
        this.preferences = preferences;
        this.notices = notices;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Map<NoticeKind, Rhythm> of(Actor actor) {
        return preferences.of(actor.username());
    }

    /**
     * @throws Refusal if one of the kinds that are this actor's has no rhythm
     * @throws NotVisible to whoever has none
     */
    public void choose(Actor actor, PreferenceForm form) {
        Map<NoticeKind, Rhythm> chosen = read(actor, form);
        if (chosen.isEmpty()) {
            throw new NotVisible(actor.username());
        }
        chosen.forEach((kind, rhythm) -> preferences.choose(actor.username(), kind, rhythm));
        journal.record(actor, "mail.preferencesChosen", actor.username(), null);
    }

    private static Map<NoticeKind, Rhythm> read(Actor actor, PreferenceForm form) {
        Map<NoticeKind, Rhythm> chosen = new EnumMap<>(NoticeKind.class);
        List<Violation> violations = new ArrayList<>();
        for (NoticeKind kind : NoticeKind.of(actor.roles())) {
            Rhythm rhythm = Typed.choice(form.typed().get(kind), List.of(Rhythm.values()));
            if (rhythm == null) {
                violations.add(Violation.of(kind.field(), "refusal.choice"));
            }
            chosen.put(kind, rhythm);
        }
        Refusal.throwIfAny(violations);
        return chosen;
    }

    /** @throws NotVisible unless a digest bears this token */
    @Transactional(readOnly = true)
    public void ensureDigest(UUID token) {
        reader(token);
    }

    /**
     * Whoever has the digest ends it, without a log-in (RFC 8058): nothing of what it carried is told any more, until its reader
     * chooses otherwise. Pressed again it changes nothing.
     */
    public void unsubscribe(UUID token) {
        String username = reader(token);
        List<NoticeKind> told = preferences.of(username).entrySet().stream()
                .filter(chosen -> chosen.getValue().isDigest())
                .map(Map.Entry::getKey)
                .toList();
        if (!told.isEmpty()) {
            told.forEach(kind -> preferences.choose(username, kind, Rhythm.NEVER));
            journal.record(Actor.SERVICE, "mail.unsubscribed", username, null);
        }
    }

    private String reader(UUID token) {
        return notices.findByUnsubscribe(token).map(Notice::username).orElseThrow(() -> new NotVisible(token));
    }
}
