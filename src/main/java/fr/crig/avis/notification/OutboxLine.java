package fr.crig.avis.notification;

/**
 * A message as somebody may see it who looks after the outbox. The administrator sees no request by that right: of a message about
 * one it sees to whom it goes and whether it left.
 *
 * @param open whether its subject, and what it says, may be read; forgotten, it says nothing any more
 */
public record OutboxLine(Notice notice, boolean open) {

    public boolean readable() {
        return open && !notice.isForgotten();
    }

    /** In the place of the subject. */
    public String hiddenSubject() {
        return notice.isForgotten()
                ? "outbox.forgotten"
                : "outbox.hidden." + NoticeEvent.ofCode(notice.event()).about();
    }
}
