package fr.crig.avis.page;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Binds what was sent to the public fields of a form. Spring's limit on how far a list may grow does not reach fields (only
 * properties): without a guard of our own, one parameter named {@code plan[999999999].amount} would fill the memory.
 */
public final class OpenFields {

    /** A rank under a thousand, or the id of a signatory; nothing else between brackets was sent by our pages. */
    private static final Pattern UNREASONABLE = Pattern.compile(".*\\[(?!\\d{1,3}]|[A-Za-z][\\w-]{0,39}]).*");

    private OpenFields() {}

    /** For an {@code @InitBinder} method. Answers 400 to what our pages never send. */
    public static void bind(WebDataBinder binder, WebRequest request) {
        request.getParameterNames().forEachRemaining(OpenFields::refuseUnreasonable);
        // What Spring takes for an unticked box, or for a default, would empty any field: our forms are new each time.
        binder.setFieldMarkerPrefix(null);
        binder.setFieldDefaultPrefix(null);
        binder.initDirectFieldAccess();
    }

    private static void refuseUnreasonable(String parameter) {
        if (UNREASONABLE.matcher(parameter).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
