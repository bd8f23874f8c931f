package fr.crig.avis.session;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.page.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The seats of one item: the attendance of the meeting, without those who are out of this item. Whoever is out neither gives nor
 * holds a mandate on it: one that it would give or hold is void here, and its giver is excused.
 */
final class ItemSeats {

    private final Set<String> recused;
    private final ItemForm form;

    private ItemSeats(Set<String> recused, ItemForm form) {
        this.recused = recused;
        this.form = form;
    }

    /** @param declared out of the item before the meeting, whatever is typed */
    static List<Seat> of(Roll roll, Set<String> declared, ItemForm form) {
        var seats = new ItemSeats(recused(declared, form), form);
        return roll.presences().stream().map(seats::seat).toList();
    }

    /** With those who recuse themselves in the meeting. */
    static Set<String> recused(Set<String> declared, ItemForm form) {
        Set<String> all = new HashSet<>(declared);
        form.voices.forEach((signatory, voice) -> {
            if (Stance.RECUSED.name().equals(voice.stance)) {
                all.add(signatory);
            }
        });
        return all;
    }

    private Seat seat(Presence presence) {
        String signatory = presence.signatory();
        boolean voidMandate = presence.attendance() == Attendance.REPRESENTED
                && (recused.contains(signatory) || recused.contains(presence.mandateTo()));
        ItemForm.Voice voice = form.voice(signatory);
        return new Seat(
                signatory,
                voidMandate ? Attendance.EXCUSED : presence.attendance(),
                voidMandate ? null : presence.mandateTo(),
                recused.contains(signatory) ? Stance.RECUSED : Typed.choice(voice.stance, Stance.CHOICES),
                Typed.words(voice.dissent));
    }
}
