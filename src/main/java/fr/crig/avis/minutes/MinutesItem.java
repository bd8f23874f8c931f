package fr.crig.avis.minutes;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.crig.avis.avis.Position;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Outcome;
import java.time.LocalDate;
import java.util.List;

/**
 * A matter of the agenda. What signatories said on it is taken from the avis, once it is recorded: minutes go to all signatories,
 * and the applicant's side reads no position before the avis. A request that was postponed has no avis, and will be deliberated
 * on again: its positions are not told at all, neither here nor in the document; why it was postponed and what is expected is for
 * everybody who reads its dossier, and is.
 *
 * @param fate what became of the matter; decided, its avis may not be recorded yet
 * @param reference null for a matter that is no request
 * @param outcome of a recorded avis; null otherwise
 * @param text of that avis; null otherwise, and in older minutes
 * @param forInformation the useful date had passed
 * @param positions, reserves as in the avis
 * @param quorum of the item; null when it was not deliberated on
 * @param reason, expected of a postponement; null otherwise
 * @param note what was told of a matter that is no request; null otherwise
 */
public record MinutesItem(
        @JsonAlias("kind") ItemFate fate,
        String reference,
        String title,
        String applicant,
        String avisNumber,
        Outcome outcome,
        String text,
        boolean forInformation,
        List<Position> positions,
        List<String> reserves,
        ItemQuorum quorum,
        String reason,
        String expected,
        String note) {

    /**
     * Signatories that took part, of those entitled, when so many were needed.
     *
     * @param waivedOn day of the second convocation, under which none was needed (CRPA R133-10); null otherwise
     */
    public record ItemQuorum(int counted, int base, int required, LocalDate waivedOn) {}

    public MinutesItem {
        positions = List.copyOf(positions);
        reserves = List.copyOf(reserves);
    }

    /** The text, cut where a line is left empty. */
    public List<String> paragraphs() {
        return text == null ? List.of() : List.of(text.split("\\n\\s*\\n"));
    }

    /** Decided; its avis is not recorded yet. */
    public boolean awaitsAvis() {
        return fate == ItemFate.DECIDED && avisNumber == null;
    }

    public List<Position> dissents() {
        return positions.stream().filter(position -> position.dissent() != null).toList();
    }

    public List<Position> recused() {
        return positions.stream().filter(Position::recused).toList();
    }
}
