package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page knows ahead is what it would have read, each vote and each word in its turn. */
class SaidAheadTest extends ConsultationStory {

    @Autowired
    private SaidAhead ahead;

    @Autowired
    private Votes given;

    @Autowired
    private Contributions contributions;

    @Autowired
    private PageMemory memory;

    @Test
    void isWhatWasSaidAndVoted() {
        Reference reference = opened();
        contribute(Samples.member("REGION"), reference, "Qui paie l’hébergement ?");
        contribute(Samples.member("IGN"), reference, "La Région.");
        voting(reference);
        vote(reference, "REGION", "FAVORABLE");
        vote(reference, "IGN", "FAVORABLE");
        vote(Samples.member("IGN"), reference, ballot(1, "ABSTENTION"));
        Long consultation = reader.find(reference).orElseThrow().id();

        List<Vote> votesRead = given.findByConsultationOrderBySignatoryAscNumberAsc(consultation);
        List<Contribution> wordsRead = contributions.findByConsultationOrderByIdAsc(consultation);
        assertThat(votesRead).hasSize(3);
        assertThat(wordsRead).hasSize(2);
        memory.reading(() -> {
            ahead.readAhead(List.of(consultation));
            assertThat(given.findByConsultationOrderBySignatoryAscNumberAsc(consultation))
                    .isEqualTo(votesRead);
            assertThat(contributions.findByConsultationOrderByIdAsc(consultation))
                    .isEqualTo(wordsRead);
            return consultation;
        });
    }
}
