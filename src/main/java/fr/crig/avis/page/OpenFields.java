package fr.crig.avis.page;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Binds what was sent to the public fields of every form. Spring's limit on how far a list may grow does not reach fields (only
 * properties): without a guard of our own, one parameter named {@code plan[999999999].amount} would fill the memory.
 */
@ControllerAdvice
class OpenFields {

    /** A rank under a thousand, or the id of a signatory; nothing else between brackets was sent by our pages. */
    private static final Pattern UNREASONABLE = Pattern.compile(".*\\[(?!\\d{1,3}]|[A-Za-z][\\w-]{0,39}]).*");

    /** A name where a list has ranks: Spring fails with it as it fails with no other mistake. */
    private static final Pattern NAMED = Pattern.compile("([\\w.]+)\\[[A-Za-z].*");

    /** Answers 400 to what our pages never send. */
    @InitBinder
    void bind(WebDataBinder binder, WebRequest request) {
        if (isForm(binder)) {
            Class<?> form = form(binder);
            request.getParameterNames().forEachRemaining(parameter -> refuseUnreasonable(parameter, form));
            // What Spring takes for an unticked box, or for a default, would empty any field: our forms are new each
            // time.
            binder.setFieldMarkerPrefix(null);
            binder.setFieldDefaultPrefix(null);
            binder.initDirectFieldAccess();
        }
    }

    /** Neither a parameter of its own nor a record, which is made whole from what was sent. */
    private static boolean isForm(WebDataBinder binder) {
        Class<?> form = form(binder);
        return form != null && !form.isRecord();
    }

    private static Class<?> form(WebDataBinder binder) {
        Object target = binder.getTarget();
        if (target != null) {
            return target.getClass();
        }
        ResolvableType type = binder.getTargetType();
        return type == null ? null : type.toClass();
    }

    private static void refuseUnreasonable(String parameter, Class<?> form) {
        Matcher named = NAMED.matcher(parameter);
        if (UNREASONABLE.matcher(parameter).matches() || named.matches() && isList(form, named.group(1))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean isList(Class<?> form, String path) {
        Class<?> type = form;
        for (String name : path.split("\\.")) {
            Field field = ReflectionUtils.findField(type, name);
            if (field == null) {
                return false;
            }
            type = field.getType();
        }
        return Collection.class.isAssignableFrom(type);
    }
}
