package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.Meeting;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How an item stands with what is typed at this moment: its seats, its quorum, and who does not count for it. */
@Component
class Standing {

    private final Recusals recusals;
    private final Committee committee;

    Standing(Recusals recusals, Committee committee) {
        this.recusals = recusals;
        this.committee = committee;
    }

    /**
     * @param declared recused before the meeting
     * @param recused with those who did so in the meeting
     */
    record Item(Set<String> declared, Set<String> recused, List<Seat> seats, Quorum quorum, List<Shortfall> missing) {}

    Item of(Meeting meeting, AgendaPoint point, Roll roll, ItemForm form) {
        Set<String> declared = recusals.of(point.reference());
        Set<String> recused = ItemSeats.recused(declared, form);
        List<Seat> seats = ItemSeats.of(roll, declared, form);
        return new Item(declared, recused, seats, quorum(meeting, seats), Shortfall.of(roll, seats, recused));
    }

    /** By the figure of the day of the meeting, whenever it is looked at. */
    private Quorum quorum(Meeting meeting, List<Seat> seats) {
        return meeting.quorum(seats, committee.on(meeting.day()).meeting().quorumPercent());
    }
}
