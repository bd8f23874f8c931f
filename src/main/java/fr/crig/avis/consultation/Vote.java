package fr.crig.avis.consultation;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a signatory voted, once and for ever: a correction is another one with the next number. It belongs to the signatory, and
 * bears who gave it.
 *
 * @param reserves one a line; null unless it votes in favour with reserves
 * @param dissent the words it wants recorded; null when it wants none
 */
@Table("vote")
public record Vote(
        @Id Long id,
        Long consultation,
        String signatory,
        int number,
        Stance stance,
        String reserves,
        String dissent,
        boolean substitute,
        @Embedded.Empty Authorship authorship) {

    static Vote given(Consultation consultation, int number, Ballot ballot, Actor member, Authorship authorship) {
        return new Vote(
                null,
                consultation.id(),
                member.signatory(),
                number,
                ballot.stance(),
                ballot.reserves(),
                ballot.dissent(),
                member.substitute(),
                authorship);
    }

    public List<String> reserveLines() {
        return Typed.lines(reserves);
    }
}
