package fr.crig.avis.convocation;

import fr.crig.avis.shared.Authorship;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A signatory does not take the mandate that another gave it, though it comes. Said once, of one answer.
 *
 * @param answer number of the giver's answer
 */
@Table("mandate_refusal")
record MandateRefusal(
        @Id Long id,
        long meeting,
        String giver,
        int answer,
        @Embedded.Empty Authorship authorship) {

    static MandateRefusal of(long meeting, Answer mandate, Authorship authorship) {
        return new MandateRefusal(null, meeting, mandate.signatory(), mandate.number(), authorship);
    }
}
