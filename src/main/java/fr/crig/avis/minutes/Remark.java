package fr.crig.avis.minutes;

import fr.crig.avis.shared.Authorship;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a signatory wants said or mended in the minutes, and what the secretariat answers. Its words never change. Its table names
 * the columns of an {@link Authorship} in its own way, so it does not embed one.
 */
@Table("minutes_remark")
public class Remark {

    @Id
    private final Long id;

    private final long minutes;
    private final String signatory;
    private final String madeBy;
    private final String madeName;
    private final String onBehalfOf;
    private final String words;
    private final Instant madeAt;

    private Boolean accepted;
    private String answer;

    @PersistenceCreator
    Remark(
            Long id,
            long minutes,
            String signatory,
            String madeBy,
            String madeName,
            String onBehalfOf,
            String words,
            Instant madeAt,
            Boolean accepted,
            String answer) {
        this.id = id;
        this.minutes = minutes;
        this.signatory = signatory;
        this.madeBy = madeBy;
        this.madeName = madeName;
        this.onBehalfOf = onBehalfOf;
        this.words = words;
        this.madeAt = madeAt;
        this.accepted = accepted;
        this.answer = answer;
    }

    static Remark by(String signatory, Authorship authorship, Minutes minutes, String words) {
        return new Remark(
                null,
                minutes.id(),
                signatory,
                authorship.givenBy(),
                authorship.givenName(),
                authorship.onBehalfOf(),
                words,
                authorship.givenAt(),
                null,
                null);
    }

    /** @param taken whether the minutes were corrected for it; null while undecided */
    void answer(Boolean taken, String sentence) {
        accepted = taken;
        answer = sentence;
    }

    public boolean isAnswered() {
        return accepted != null && answer != null;
    }

    Long id() {
        return id;
    }

    public String signatory() {
        return signatory;
    }

    public Authorship authorship() {
        return new Authorship(madeBy, madeName, onBehalfOf, madeAt);
    }

    public String words() {
        return words;
    }

    /** Null while undecided. */
    public Boolean accepted() {
        return accepted;
    }

    /** Null while there is none. */
    public String answer() {
        return answer;
    }
}
