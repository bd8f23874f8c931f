package fr.crig.avis.consultation;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a signatory voted, once and for ever: a correction is another one with the next number. It belongs to the signatory, and
 * bears who gave it.
 *
 * @param reserves one a line; null unless it votes in favour with reserves
 * @param onBehalfOf name of the titulaire in whose place it is given; null if in one's own
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
        String givenBy,
        String givenName,
        String onBehalfOf,
        boolean substitute,
        Instant givenAt) {

    static Vote given(
            Consultation consultation, int number, Ballot ballot, Actor member, String onBehalfOf, Instant now) {
        return new Vote(
                null,
                consultation.id(),
                member.signatory(),
                number,
                ballot.stance(),
                ballot.reserves(),
                ballot.dissent(),
                member.username(),
                member.name(),
                onBehalfOf,
                member.substitute(),
                now);
    }

    public List<String> reserveLines() {
        return Lines.of(reserves);
    }
}
