package fr.crig.avis.circulation;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a signatory said, once and for ever: a correction is another one with the next number. It belongs to the signatory, and
 * bears who gave it and on which revision of the request.
 */
@Table("opinion")
public class Opinion {

    @Id
    private final Long id;

    private final Reference reference;
    private final String signatory;
    private final int number;
    private final Stance stance;
    private final DeclaredLink link;
    private final LinkEffect effect;
    private final String reasons;
    private final String givenBy;
    private final String givenName;
    private final boolean substitute;
    private final String onBehalfOf;
    private final Instant givenAt;
    private final int revision;

    @MappedCollection(idColumn = "opinion", keyColumn = "rank_in_opinion")
    private final List<Reserve> reserves;

    @PersistenceCreator
    Opinion(
            Long id,
            Reference reference,
            String signatory,
            int number,
            Stance stance,
            DeclaredLink link,
            LinkEffect effect,
            String reasons,
            String givenBy,
            String givenName,
            boolean substitute,
            String onBehalfOf,
            Instant givenAt,
            int revision,
            List<Reserve> reserves) {
        this.id = id;
        this.reference = reference;
        this.signatory = signatory;
        this.number = number;
        this.stance = stance;
        this.link = link;
        this.effect = effect;
        this.reasons = reasons;
        this.givenBy = givenBy;
        this.givenName = givenName;
        this.substitute = substitute;
        this.onBehalfOf = onBehalfOf;
        this.givenAt = givenAt;
        this.revision = revision;
        this.reserves = new ArrayList<>(reserves);
    }

    static Opinion given(
            Reference reference, int number, Statement statement, Author author, Instant now, int revision) {
        return new Opinion(
                null,
                reference,
                author.member().signatory(),
                number,
                statement.stance(),
                statement.link(),
                statement.effect(),
                statement.reasons(),
                author.member().username(),
                author.member().name(),
                author.member().substitute(),
                author.onBehalfOf(),
                now,
                revision,
                statement.reserves().stream().map(Reserve::new).toList());
    }

    /** Silence at the term: "sans observation", never favourable. */
    static Opinion tacit(Reference reference, String signatory, Instant now, int revision) {
        return new Opinion(
                null,
                reference,
                signatory,
                1,
                Stance.TACIT,
                DeclaredLink.NONE,
                LinkEffect.NONE,
                null,
                Actor.SERVICE.username(),
                Actor.SERVICE.name(),
                false,
                null,
                now,
                revision,
                List.of());
    }

    /** The same words again, said of a newer revision of the request. */
    static Opinion confirmed(Opinion last, Author author, Instant now, int revision) {
        return given(last.reference, last.number + 1, last.statement(), author, now, revision);
    }

    private Statement statement() {
        return new Statement(link, effect, stance, reasons, reserveTexts());
    }

    public List<String> reserveTexts() {
        return reserves.stream().map(Reserve::text).toList();
    }

    public Reference reference() {
        return reference;
    }

    public String signatory() {
        return signatory;
    }

    /** 1 for the first, then one more for each correction. */
    public int number() {
        return number;
    }

    public Stance stance() {
        return stance;
    }

    public DeclaredLink link() {
        return link;
    }

    public LinkEffect effect() {
        return effect;
    }

    public String reasons() {
        return reasons;
    }

    public String givenName() {
        return givenName;
    }

    public boolean substitute() {
        return substitute;
    }

    /** Name of the titulaire in whose place it was given; null if it was given by itself. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** The revision of the request on which it was given. */
    public int revision() {
        return revision;
    }
}
