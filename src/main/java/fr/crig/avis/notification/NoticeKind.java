package fr.crig.avis.notification;

import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of messages among which a person chooses what it wants to be told, and how soon. */
public enum NoticeKind {
    /**
     * Those that the law or the convention wants told: convocations, completions, avis, minutes. With the proof of one's own
     * opinion, which nobody else reads and no digest carries. They cannot be chosen away.
     */
    ALWAYS(null, Set.of()),
    OPINIONS("opinions", Set.of(Role.MEMBER)),
    CONSULTATIONS("consultations", Set.of(Role.MEMBER, Role.AGENT)),
    PROGRESS("progress", Set.of(Role.MEMBER, Role.AGENT)),
    FOLLOW_UP("followUp", Set.of(Role.AGENT));

    private final String field;
    private final Set<Role> readers;

    NoticeKind(String field, Set<Role> readers) {
        this.field = field;
        this.readers = readers;
    }

    /** Of the form in which it is chosen. */
    public String field() {
        return field;
    }

    boolean isChosen() {
        return this != ALWAYS;
    }

    /** Those that somebody in one of these roles is ever sent, and may choose. */
    static List<NoticeKind> of(Set<Role> roles) {
        return Stream.of(values())
                .filter(kind -> kind.readers.stream().anyMatch(roles::contains))
                .toList();
    }
}
