package fr.crig.avis.convocation;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a signatory answered, once and for ever: another answer is another one with the next number. It is given for one start
 * of the meeting, and does not stand for another.
 */
@Table("convocation_answer")
public class Answer {

    @Id
    private final Long id;

    private final long meeting;
    private final String signatory;
    private final int number;
    private final AnswerChoice choice;
    private final String mandateTo;
    private final Instant startsAt;
    private final boolean reported;

    @Embedded.Empty
    private final Authorship authorship;

    /** Told by those who decline it, in a table of their own; read with it. */
    @ReadOnlyProperty
    private final boolean declined;

    @PersistenceCreator
    Answer(
            Long id,
            long meeting,
            String signatory,
            int number,
            AnswerChoice choice,
            String mandateTo,
            Instant startsAt,
            boolean reported,
            Authorship authorship,
            boolean declined) {
        this.id = id;
        this.meeting = meeting;
        this.signatory = signatory;
        this.number = number;
        this.choice = choice;
        this.mandateTo = mandateTo;
        this.startsAt = startsAt;
        this.reported = reported;
        this.authorship = authorship;
        this.declined = declined;
    }

    static Answer of(long meeting, Instant startsAt, Said said, int number, Actor author, Authorship authorship) {
        return new Answer(
                null,
                meeting,
                said.signatory(),
                number,
                said.choice(),
                said.mandateTo(),
                startsAt,
                !author.actsFor(said.signatory()),
                authorship,
                false);
    }

    long meeting() {
        return meeting;
    }

    public String signatory() {
        return signatory;
    }

    /** 1 for the first, then one more for each change. */
    public int number() {
        return number;
    }

    public AnswerChoice choice() {
        return choice;
    }

    /** The signatory that represents it; null unless it is represented. */
    public String mandateTo() {
        return mandateTo;
    }

    /** It is a mandate, and its holder does not take it. */
    boolean isDeclined() {
        return declined;
    }

    boolean standsFor(Instant start) {
        return startsAt.equals(start);
    }

    boolean says(Said said) {
        return said.equals(new Said(signatory, choice, mandateTo));
    }

    /** Written down by the secretariat, which was told by telephone or mail. */
    public boolean reported() {
        return reported;
    }

    public Authorship authorship() {
        return authorship;
    }
}
