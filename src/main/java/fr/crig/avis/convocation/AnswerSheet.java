package fr.crig.avis.convocation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answer of each signatory, judged together. An answer stands for the start it was given for: a meeting that moves is
 * answered again. A mandate stands as long as its holder did not say that it will be away: the holder's truth is not refused
 * because of it, the giver has to answer again; so it has when the holder declines the mandate.
 */
final class AnswerSheet {

    private final Instant start;
    private final Map<String, Answer> last = new LinkedHashMap<>();

    /** @param versions of all signatories, each in its order */
    AnswerSheet(Instant start, Collection<Answer> versions) {
        this.start = start;
        versions.forEach(answer -> last.put(answer.signatory(), answer));
    }

    Optional<Answer> last(String signatory) {
        return Optional.ofNullable(last.get(signatory));
    }

    /** 0 before the first. */
    int number(String signatory) {
        return last(signatory).map(Answer::number).orElse(0);
    }

    /** Given for the meeting as it is now, whatever became of the mandate. */
    Optional<Answer> given(String signatory) {
        return last(signatory).filter(answer -> answer.standsFor(start));
    }

    /** What may be counted on. */
    Optional<Answer> standing(String signatory) {
        return given(signatory).filter(answer -> !isReleased(answer));
    }

    /** Given for another day, or a mandate whose holder will be away: it has to be given again. */
    boolean isOutdated(String signatory) {
        return last(signatory).isPresent() && standing(signatory).isEmpty();
    }

    boolean isReleased(Answer answer) {
        return answer.mandateTo() != null && (isAway(answer.mandateTo()) || answer.isDeclined());
    }

    /** It said so; silence is no absence. */
    boolean isAway(String signatory) {
        return given(signatory).filter(answer -> !answer.choice().isThere()).isPresent();
    }

    /** Whether an answer stands that says this; one whose mandate was declined does not, and may be given again. */
    boolean alreadySays(Said said) {
        return given(said.signatory())
                .filter(answer -> answer.says(said) && !answer.isDeclined())
                .isPresent();
    }

    /** The answer by which another signatory gave this one its mandate. */
    Optional<Answer> mandateOf(String holder) {
        return last.keySet().stream()
                .flatMap(giver -> given(giver).stream())
                .filter(answer -> holder.equals(answer.mandateTo()) && !answer.isDeclined())
                .findFirst();
    }
}
