package fr.crig.avis.page;

import fr.crig.avis.shared.Actor;
import java.util.List;
import java.util.Optional;

/**
 * What a room knows for the head of the page of something: a bean each, so that a page begins with its answer without its room
 * knowing those to its right. The first that answers in the order of the beans is the one that is shown; acts are shown all.
 */
public interface HeadPart<T> {

    /** What it came to. */
    default List<Saying> outcome(T subject, Actor reader) {
        return List.of();
    }

    /** What is done next, whoever does it. */
    default Optional<NextStep> next(T subject, Actor reader) {
        return Optional.empty();
    }

    /** What this reader may do now; what is awaited comes first. */
    default List<HeadAct> acts(T subject, Actor reader) {
        return List.of();
    }

    /** A message and its arguments. */
    record Saying(String key, List<Object> arguments) {

        public static Saying of(String key, Object... arguments) {
            return new Saying(key, List.of(arguments));
        }
    }
}
