package fr.crig.avis.consultation;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody said in the debate; it is never changed. Its table names the columns of an {@link Authorship} in its own way, so
 * it does not embed one.
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

    static Contribution of(Consultation consultation, String words, Actor author, Authorship authorship) {
        return new Contribution(
                null,
                consultation.id(),
                words,
                authorship.givenBy(),
                authorship.givenName(),
                authorship.onBehalfOf(),
                author.signatory(),
                author.substitute(),
                authorship.givenAt());
    }

    public Authorship authorship() {
        return new Authorship(author, authorName, onBehalfOf, postedAt);
    }
}
