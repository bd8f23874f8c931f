package fr.crig.avis.figures;

/**
 * How one signatory answers when it is asked for its opinion.
 *
 * @param signatory identifier
 * @param asked on how many requests
 * @param answered of those, an opinion or a recusal
 * @param silent of those, silence was recorded at the term
 * @param median days within which half of its answers came; null without any
 */
public record Answers(String signatory, long asked, long answered, long silent, Integer median) {

    /** @param given what it answered, of whichever number it was asked; null if nothing */
    static Answers of(String signatory, long asked, Answers given) {
        return given == null
                ? new Answers(signatory, asked, 0, 0, null)
                : new Answers(signatory, asked, given.answered(), given.silent(), given.median());
    }

    /** The circulation goes on. */
    public long awaited() {
        return asked - answered - silent;
    }
}
