package fr.crig.avis.web;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.LoggedAddress;
import fr.crig.avis.account.Refusals;
import fr.crig.avis.page.ErrorWords;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.AlteredFile;
import fr.crig.avis.storage.WithheldFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What the controllers left to the frame: each foreseen exception has its page, the others end as a 500 of the same look. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final String VIEW = "error";
    private static final String WAY_BACK = "wayBack";

    private final MessageSource messages;
    private final ErrorWords words;
    private final Journal journal;
    private final Refusals refusals;

    ErrorAdvice(MessageSource messages, ErrorWords words, Journal journal, Refusals refusals) {
        this.messages = messages;
        this.refusals = refusals;
        this.journal = journal;
        this.words = words;
    }

    @ExceptionHandler(NotVisible.class)
    ModelAndView notVisible(HttpServletRequest request) {
        LOG.info("Not visible: {}", LoggedAddress.of(request));
        refusals.record(request, HttpStatus.NOT_FOUND.value());
        return page(HttpStatus.NOT_FOUND);
    }

    /** An address that holds no reference, no number: there is nothing there. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView unreadableAddress(MethodArgumentTypeMismatchException unreadable) {
        boolean inPath = unreadable.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    /** A field that no form of ours has, for example a list's with a name for a rank. */
    @ExceptionHandler(InvalidPropertyException.class)
    ModelAndView unreadableField() {
        return page(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class, ChangedMeanwhile.class})
    ModelAndView somebodyWasFirst(HttpServletRequest request) {
        return page(HttpStatus.CONFLICT).addObject(WAY_BACK, WayBack.from(request));
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        String sentence = refusal.violations().stream()
                .map(violation -> messages.getMessage(
                        violation.key(), violation.arguments().toArray(), Locale.FRENCH))
                .collect(Collectors.joining(" "));
        return page(HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("sentence", sentence)
                .addObject(WAY_BACK, WayBack.from(request));
    }

    /** What was typed stays in the browser, as after any page on which nothing was saved. */
    @ExceptionHandler(TooManyActs.class)
    ModelAndView tooMany(TooManyActs tooMany, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        Object[] seconds = {tooMany.seconds()};
        return page(HttpStatus.TOO_MANY_REQUESTS)
                .addObject("sentence", messages.getMessage("error.tooMany", seconds, Locale.FRENCH))
                .addObject(WAY_BACK, WayBack.from(request));
    }

    /** Nothing of it was written yet, but its name and its length were announced. */
    @ExceptionHandler(AlteredFile.class)
    ModelAndView altered(AlteredFile altered, HttpServletResponse response) {
        LOG.error("Not served", altered);
        journal.record(Actor.SERVICE, Journal.FILE_ALTERED, String.valueOf(altered.file()), null);
        response.reset();
        return page(HttpStatus.INTERNAL_SERVER_ERROR)
                .addObject("sentence", messages.getMessage("error.altered", null, Locale.FRENCH));
    }

    /** Nothing of it was written, but its name and its length were announced. */
    @ExceptionHandler(WithheldFile.class)
    ModelAndView withheld(WithheldFile withheld, HttpServletRequest request, HttpServletResponse response) {
        response.reset();
        String sentence = withheld.isInfected() ? "error.withheld.infected" : "error.withheld.waiting";
        return page(HttpStatus.LOCKED)
                .addObject("sentence", messages.getMessage(sentence, null, Locale.FRENCH))
                .addObject(WAY_BACK, WayBack.from(request));
    }

    private ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView(VIEW, ErrorPageWords.WORDS, words.of(status.value()));
        page.setStatus(status);
        return page;
    }
}
