package fr.crig.avis.consultation;

import java.util.List;

/**
 * What one reader may know of a consultation: everything said in it is kept.
 *
 * @param debateVisible whether this reader may read the debate
 * @param contributions oldest first; empty when it may not be read
 * @param votes one a signatory entitled; empty before the vote
 */
public record ConsultationRecord(
        Consultation consultation,
        Phase phase,
        boolean debateVisible,
        List<Contribution> contributions,
        List<VotesOf> votes) {

    /** As far as the debate may be read. */
    boolean hasSpoken(String signatory) {
        return contributions.stream()
                .anyMatch(contribution -> signatory != null && signatory.equals(contribution.signatory()));
    }

    public long given() {
        return votes.stream().filter(VotesOf::given).count();
    }
}
