package fr.crig.avis.convocation;

import fr.crig.avis.shared.Actor;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
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
    private final String givenBy;
    private final String givenName;
    private final String onBehalfOf;
    private final boolean reported;
    private final Instant givenAt;

    @PersistenceCreator
    Answer(
            Long id,
            long meeting,
            String signatory,
            int number,
            AnswerChoice choice,
            String mandateTo,
            Instant startsAt,
            String givenBy,
            String givenName,
            String onBehalfOf,
            boolean reported,
            Instant givenAt) {
        this.id = id;
        this.meeting = meeting;
        this.signatory = signatory;
        this.number = number;
        this.choice = choice;
        this.mandateTo = mandateTo;
        this.startsAt = startsAt;
        this.givenBy = givenBy;
        this.givenName = givenName;
        this.onBehalfOf = onBehalfOf;
        this.reported = reported;
        this.givenAt = givenAt;
    }

    /**
     * Who answers.
     *
     * @param onBehalfOf name of the absent titulaire, for a suppléant who stands in; null otherwise
     */
    record Author(Actor actor, String onBehalfOf) {}

    static Answer of(long meeting, Instant startsAt, Said said, int number, Author author, Instant now) {
        return new Answer(
                null,
                meeting,
                said.signatory(),
                number,
                said.choice(),
                said.mandateTo(),
                startsAt,
                author.actor().username(),
                author.actor().name(),
                author.onBehalfOf(),
                !author.actor().actsFor(said.signatory()),
                now);
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

    boolean standsFor(Instant start) {
        return startsAt.equals(start);
    }

    boolean says(Said said) {
        return said.equals(new Said(signatory, choice, mandateTo));
    }

    public String givenName() {
        return givenName;
    }

    /** The absent titulaire in whose place it was given; null if nobody's. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    /** Written down by the secretariat, which was told by telephone or mail. */
    public boolean reported() {
        return reported;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
