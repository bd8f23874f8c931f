package fr.crig.avis.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What became of an act that a form asked for, with the page that answers: nobody needs to guess the one from the other. */
public final class Attempt extends ModelAndView {

    /** The three ends of an attempt. */
    public enum Outcome {
        DONE,
        /** What was typed cannot be: nothing was changed. */
        REFUSED,
        /** Somebody else was first: nothing was changed. */
        OVERTAKEN
    }

    private final Outcome outcome;

    private Attempt(Outcome outcome, String view) {
        super(view);
        this.outcome = outcome;
    }

    private static Attempt failed(Outcome outcome, String page, HttpStatus status) {
        var attempt = new Attempt(outcome, page);
        attempt.setStatus(status);
        return attempt;
    }

    static Attempt done(String view) {
        return new Attempt(Outcome.DONE, view);
    }

    static Attempt refused(String page) {
        return failed(Outcome.REFUSED, page, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    static Attempt overtaken(String page) {
        return failed(Outcome.OVERTAKEN, page, HttpStatus.CONFLICT);
    }

    /**
     * @param sees gives the form what it was not filled from: its page asks to compare and to send again, which would else be refused for
     *     ever
     */
    public Attempt whenOvertaken(Runnable sees) {
        if (isOvertaken()) {
            sees.run();
        }
        return this;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean isDone() {
        return outcome == Outcome.DONE;
    }

    public boolean isOvertaken() {
        return outcome == Outcome.OVERTAKEN;
    }
}
