package fr.crig.avis.consultation;

import fr.crig.avis.shared.Actor;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody said in the debate; it is never changed.
 *
 * @param onBehalfOf name of the titulaire in whose place it is said; null if in one's own
 * @param signatory null for the secretariat
 */
@Table("contribution")
public record Contribution(
        @Id Long id,
        Long consultation,
        String words,
        String author,
        String authorName,
        String onBehalfOf,
        String signatory,
        boolean substitute,
        Instant postedAt) {

    static Contribution of(Consultation consultation, String words, Actor author, String onBehalfOf, Instant now) {
        return new Contribution(
                null,
                consultation.id(),
                words,
                author.username(),
                author.name(),
                onBehalfOf,
                author.signatory(),
                author.substitute(),
                now);
    }
}
