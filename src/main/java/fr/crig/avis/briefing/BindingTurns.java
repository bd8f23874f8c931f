package fr.crig.avis.briefing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Who makes a book now. A whole committee asks for its books the same morning: the others wait rather than fill disk and
 * memory, and none so long or in such numbers that nothing answers any more. A person makes one book at a time and waits for
 * one more, for people click twice.
 */
@Component
class BindingTurns {

    private static final int BOOKS_AT_ONCE = 2;
    private static final int REQUESTS_OF_ONE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final class Person {
        private final Semaphore turn = new Semaphore(1, true);
        private int requests;
    }

    private final Map<String, Person> people = new HashMap<>();
    private final Semaphore places;
    private final Duration longestWait;

    BindingTurns() {
        this(BOOKS_AT_ONCE, LONGEST_WAIT);
    }

    BindingTurns(int booksAtOnce, Duration longestWait) {
        this.places = new Semaphore(booksAtOnce, true);
        this.longestWait = longestWait;
    }

    /** @throws BookBusy if this person asked too often, or its turn does not come in time */
    <T> T take(String username, Supplier<T> making) {
        Person person = come(username);
        try {
            return within(person.turn, () -> within(places, making));
        } finally {
            leave(username, person);
        }
    }

    private synchronized Person come(String username) {
        Person person = people.computeIfAbsent(username, first -> new Person());
        if (person.requests == REQUESTS_OF_ONE) {
            throw new BookBusy();
        }
        person.requests++;
        return person;
    }

    private synchronized void leave(String username, Person person) {
        person.requests--;
        if (person.requests == 0) {
            people.remove(username);
        }
    }

    private <T> T within(Semaphore semaphore, Supplier<T> making) {
        try {
            if (!semaphore.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BookBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BookBusy();
        }
        try {
            return making.get();
        } finally {
            semaphore.release();
        }
    }
}
