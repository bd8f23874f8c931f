package fr.crig.avis.meeting;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A request on the agenda of a meeting, or another subject in free text; its rank there is its place in the list.
 *
 * @param code tells it from the other items, wherever it moves
 * @param reference null unless it is a request
 * @param title null for a request, which has its own
 * @param minutes planned for it
 * @param rapporteur who presents it; null for a request, or if nobody was said
 */
@Table("agenda_item")
public record AgendaItem(String code, Kind kind, Reference reference, String title, int minutes, String rapporteur) {

    /** What an item is about. */
    public enum Kind {
        REQUEST,
        INFORMATION,
        ACTION_PLAN,
        OTHER;

        /** Those in free text: nothing is decided on them by an avis. */
        static List<Kind> inFreeText() {
            return List.of(INFORMATION, ACTION_PLAN, OTHER);
        }
    }

    static AgendaItem of(Reference reference, int minutes) {
        return new AgendaItem(reference.value(), Kind.REQUEST, reference, null, minutes, null);
    }

    static AgendaItem inFreeText(Kind kind, String title, int minutes, String rapporteur) {
        return new AgendaItem(UUID.randomUUID().toString(), kind, null, title, minutes, rapporteur);
    }

    /** The same words, for an item that is on the agenda already. */
    AgendaItem under(String otherCode) {
        return new AgendaItem(otherCode, kind, reference, title, minutes, rapporteur);
    }

    AgendaItem lasting(int otherMinutes) {
        return new AgendaItem(code, kind, reference, title, otherMinutes, rapporteur);
    }

    /** What people call it. */
    String label() {
        return isRequest() ? reference.value() : title;
    }

    public boolean isRequest() {
        return kind == Kind.REQUEST;
    }
}
