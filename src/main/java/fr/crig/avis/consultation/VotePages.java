package fr.crig.avis.consultation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a vote shows. */
@Service
@Transactional(readOnly = true)
class VotePages {

    private final ConsultationPages pages;
    private final Committee committee;

    VotePages(ConsultationPages pages, Committee committee) {
        this.pages = pages;
        this.committee = committee;
    }

    /**
     * @return nothing if no vote of this reader's signatory is asked
     * @throws fr.crig.avis.shared.NotVisible if the reader may not even see the request
     */
    Optional<VotePage> of(Actor member, Reference reference) {
        ConsultationPage page = pages.of(member, reference);
        Consultation consultation = page.said().consultation();
        boolean asked = page.party() && consultation.voters().contains(member.signatory());
        return asked ? Optional.of(page(member, page, consultation)) : Optional.empty();
    }

    private VotePage page(Actor member, ConsultationPage page, Consultation consultation) {
        return new VotePage(
                page.request(),
                consultation,
                committee.signatory(member.signatory()),
                page.mayVote(),
                page.said().votes().stream()
                        .filter(votes -> member.actsFor(votes.signatory()))
                        .map(VotesOf::versions)
                        .findFirst()
                        .orElse(List.of()));
    }
}
