package fr.crig.avis.minutes;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of minutes, as they were recorded: what the CRPA wants told (art. R133-13) is here and not in words that somebody
 * types. Names and not only identifiers: a signatory may later change its name or leave.
 *
 * @param day of the meeting, in Paris
 * @param openedAt, closedAt of its session, by the journal; null where it was typed from paper. Older minutes keep the planned hours
 *     that they were approved with
 * @param guests who came and had no voice
 * @param link of the video conference; null when there was none
 */
public record MinutesRecord(
        String committee,
        LocalDate day,
        @JsonAlias("startsAt") Instant openedAt,
        @JsonAlias("endsAt") Instant closedAt,
        String place,
        String link,
        List<Participant> participants,
        List<Participant.Person> guests,
        List<MinutesItem> items) {

    public MinutesRecord {
        participants = List.copyOf(participants);
        // Older minutes know of none.
        guests = guests == null ? List.of() : List.copyOf(guests);
        items = List.copyOf(items);
    }

    /** Each mandate: who gave it, to whom. */
    public List<Participant> mandates() {
        return participants.stream().filter(one -> one.mandateTo() != null).toList();
    }

    /** References whose avis is not recorded yet. */
    public List<String> waitingForAvis() {
        return items.stream()
                .filter(MinutesItem::awaitsAvis)
                .map(MinutesItem::reference)
                .toList();
    }

    MinutesRecord with(List<MinutesItem> someItems) {
        return new MinutesRecord(committee, day, openedAt, closedAt, place, link, participants, guests, someItems);
    }
}
