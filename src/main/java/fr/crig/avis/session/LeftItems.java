package fr.crig.avis.session;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what is left of a meeting that is about to close. */
@Component
class LeftItems {

    private final PointEnds ends;
    private final SessionItems items;
    private final Standing standing;
    private final Recusals recusals;
    private final SessionAccess access;

    LeftItems(PointEnds ends, SessionItems items, Standing standing, Recusals recusals, SessionAccess access) {
        this.ends = ends;
        this.items = items;
        this.standing = standing;
        this.recusals = recusals;
        this.access = access;
    }

    List<LeftItem> of(Actor actor, Meeting meeting, Roll roll) {
        PointEnds.OfSession now = ends.at(meeting.id());
        return AgendaPoint.of(meeting).stream()
                .filter(point -> point.isRequest() && now.isWaiting(point))
                .map(point -> new LeftItem(
                        point,
                        standing.of(meeting, point, roll, recusedOnly(meeting, point)),
                        access.mayRecord(actor, point)))
                .toList();
    }

    /** Nothing was decided: of what was typed, only who went out of the item is kept. */
    private ItemForm recusedOnly(Meeting meeting, AgendaPoint point) {
        var form = new ItemForm();
        Set<String> declared = recusals.of(point.reference());
        items.findByMeetingAndItem(meeting.id(), point.key())
                .map(SessionItem::draft)
                .map(draft -> ItemSeats.recused(declared, draft))
                .orElse(declared)
                .forEach(signatory -> form.voice(signatory).stance = Stance.RECUSED.name());
        return form;
    }
}
