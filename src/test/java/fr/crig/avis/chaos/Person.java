package fr.crig.avis.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whoever acts, under the names of several accounts: looks until a form is there, writes down what it sends and what it is told, and
 * sends again what got no answer, as people do.
 */
final class Person {

    static final long BETWEEN_LOOKS = 500;
    private static final int MOST_ATTEMPTS = 200;

    private final Entrance entrance;
    private final Ledger ledger;
    private final Wire wire;
    private final BooleanSupplier over;
    private final Map<String, Browser> browsers = new HashMap<>();

    Person(Entrance entrance, Ledger ledger, Wire wire, BooleanSupplier over) {
        this.entrance = entrance;
        this.ledger = ledger;
        this.wire = wire;
        this.over = over;
    }

    /** Opens a page until it has this form. */
    Optional<WebForm> look(String username, String path, String action, int looks) {
        int silent = 0;
        for (int i = 0; i < looks; ) {
            try {
                Page page = browser(username).open(path);
                Optional<WebForm> form = page.form(action);
                if (form.isPresent()) {
                    return form;
                }
                if (page.status() < 500) {
                    i++;
                }
            } catch (IOException away) {
                // It will be back.
            }
            if (over.getAsBoolean() || ++silent > MOST_ATTEMPTS) {
                return Optional.empty();
            }
            if (i < looks) {
                Product.pause(BETWEEN_LOOKS);
            }
        }
        return Optional.empty();
    }

    /** @return where it led; null if it was refused, or if nobody ever answered */
    String send(String username, WebForm form, Act act) {
        Page page = sendAndRead(username, form, act);
        return page != null && page.answer() == Answer.DONE ? page.path() : null;
    }

    /** @return the last answer; null if nobody ever answered */
    Page sendAndRead(String username, WebForm form, Act act) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            long attempt = ledger.sends(act);
            try {
                Page page = wire.carry(browser(username), form);
                Answer answer = page.answer();
                ledger.answered(attempt, answer, answer == Answer.DONE ? page.path() : String.valueOf(page.status()));
                if (answer != Answer.UNKNOWN) {
                    return page;
                }
            } catch (IOException silence) {
                ledger.answered(attempt, Answer.UNKNOWN, String.valueOf(silence));
            }
            Product.pause(BETWEEN_LOOKS);
        }
        return null;
    }

    /** What is no act that the witness counts. */
    void post(String username, WebForm form) {
        try {
            Page page = browser(username).send(form);
            if (page.answer() != Answer.DONE) {
                throw new IllegalStateException(form.action() + " is answered " + page.status());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Browser browser(String username) {
        return browsers.computeIfAbsent(username, entrance::browser);
    }
}
