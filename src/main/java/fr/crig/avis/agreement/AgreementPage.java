package fr.crig.avis.agreement;

import fr.crig.avis.account.JournalEntry;
import java.time.LocalDate;
import java.util.List;

/**
 * What the page of the convention shows.
 *
 * @param agreement null as long as it is not recorded
 * @param answers what is in force today, or was last, and after it those that are signed and still to come
 * @param earlier those that it followed, the last one first
 * @param history empty for whoever does not act on it
 */
public record AgreementPage(
        Agreement agreement,
        List<Answer> answers,
        List<Row> terms,
        List<Given> notices,
        List<Earlier> earlier,
        List<JournalEntry> history,
        boolean kept) {

    /** As long as none is recorded. */
    static AgreementPage empty(boolean kept) {
        return new AgreementPage(null, List.of(), List.of(), List.of(), List.of(), List.of(), kept);
    }

    /** What one is today. @param next what comes next */
    public record Answer(long number, LocalDate signedOn, AgreementStanding standing, Said next) {}

    /** One that another followed. @param running whether it is still in force: the one that follows it has not begun */
    public record Earlier(
            long number, LocalDate signedOn, LocalDate firstDay, LocalDate lastDay, int terms, boolean running) {

        static Earlier of(Agreement agreement, LocalDate today) {
            AgreementFacts facts = agreement.facts();
            return new Earlier(
                    agreement.number(),
                    facts.signedOn(),
                    facts.firstDay(),
                    agreement.last().lastDay(),
                    agreement.terms().size(),
                    agreement.termOn(today).isPresent());
        }
    }

    /** A sentence: key of a message, with its arguments. */
    public record Said(String key, List<Object> arguments) {

        static Said of(String key, Object... arguments) {
            return new Said(key, List.of(arguments));
        }
    }

    /**
     * A term.
     *
     * @param deadline until when notice can be given that lets it be the last; null if the convention says nothing of one
     * @param gap whether none ran on the day before it
     * @param signedLate whether it was signed when the one before was over
     */
    public record Row(
            int number, AgreementTerm term, LocalDate deadline, boolean running, boolean gap, boolean signedLate) {}

    /**
     * A notice.
     *
     * @param end last day of the term that it lets end; null if that one is still to come
     * @param late whether it came too late for the term in which it was given
     */
    public record Given(AgreementNotice notice, LocalDate end, boolean late) {}

    public AgreementFacts facts() {
        return agreement.facts();
    }

    /** Whether it is the one that the rest of the page shows. */
    public boolean isAbout(Answer answer) {
        return answer.number() == agreement.number();
    }

    /** The one that is acted on has not begun: the first answer speaks of another. */
    public boolean isSeveral() {
        return answers.size() > 1;
    }
}
