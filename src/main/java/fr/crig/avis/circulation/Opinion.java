package fr.crig.avis.circulation;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Embedded;
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

    @Embedded.Empty
    private final Statement statement;

    private final boolean substitute;

    @Embedded.Empty
    private final Authorship authorship;

    private final int revision;

    @Embedded.Nullable(prefix = "piece_")
    private final OpinionPiece piece;

    @PersistenceCreator
    Opinion(
            Long id,
            Reference reference,
            String signatory,
            int number,
            Statement statement,
            boolean substitute,
            Authorship authorship,
            int revision,
            OpinionPiece piece) {
        this.id = id;
        this.reference = reference;
        this.signatory = signatory;
        this.number = number;
        this.statement = statement;
        this.substitute = substitute;
        this.authorship = authorship;
        this.revision = revision;
        this.piece = piece;
    }

    static Opinion given(
            Reference reference,
            int number,
            Statement statement,
            OpinionPiece piece,
            Actor member,
            Authorship authorship,
            int revision) {
        return new Opinion(
                null,
                reference,
                member.signatory(),
                number,
                statement,
                member.substitute(),
                authorship,
                revision,
                piece);
    }

    /** Silence at the term. */
    static Opinion tacit(Reference reference, String signatory, Instant now, int revision) {
        Authorship service = Authorship.of(Actor.SERVICE, null, now);
        return new Opinion(null, reference, signatory, 1, Statement.TACIT, false, service, revision, null);
    }

    /** The same words again, said of a newer revision of the request. */
    static Opinion confirmed(Opinion last, Actor member, Authorship authorship, int revision) {
        return given(last.reference, last.number + 1, last.statement, last.piece, member, authorship, revision);
    }

    public Long id() {
        return id;
    }

    /** The file that goes with it, or null. */
    public OpinionPiece piece() {
        return piece;
    }

    public List<String> reserveTexts() {
        return statement.reserves().texts();
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
        return statement.stance();
    }

    public DeclaredLink link() {
        return statement.link();
    }

    public LinkEffect effect() {
        return statement.effect();
    }

    public String reasons() {
        return statement.reasons();
    }

    public Authorship authorship() {
        return authorship;
    }

    /** The revision of the request on which it was given. */
    public int revision() {
        return revision;
    }
}
