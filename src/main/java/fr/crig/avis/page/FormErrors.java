package fr.crig.avis.page;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.function.Supplier;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/**
 * The one way from a form to an act and, when the act is refused, back to the same page: what was typed is kept, each sentence
 * stands beside its field, and the status tells the truth.
 */
public final class FormErrors {

    private static final String MODIFIED_MEANWHILE = "refusal.modifiedMeanwhile";

    private FormErrors() {}

    /**
     * Does the act unless the form could not even be read. The page is shown again with 422 after a {@link Refusal} and with
     * 409 when somebody else was first.
     *
     * @param page the view that holds the form; its other attributes must already be in the model
     * @param act gives the view to go to, most often a redirection
     */
    public static Attempt attempt(BindingResult form, String page, Supplier<String> act) {
        if (form.hasErrors()) {
            return Attempt.refused(page);
        }
        try {
            return Attempt.done(act.get());
        } catch (Refusal refusal) {
            add(refusal, form);
            return Attempt.refused(page);
        } catch (ChangedMeanwhile | ConcurrencyFailureException somebodyWasFirst) {
            form.reject(MODIFIED_MEANWHILE);
            return Attempt.overtaken(page);
        }
    }

    /** Puts each violation beside its field, or on top of the form when the form has no such field. */
    public static void add(Refusal refusal, Errors form) {
        refusal.violations().forEach(violation -> add(violation, form));
    }

    private static void add(Violation violation, Errors form) {
        Object[] arguments = violation.arguments().toArray();
        try {
            form.rejectValue(violation.field(), violation.key(), arguments, null);
        } catch (NotReadablePropertyException noSuchField) {
            form.reject(violation.key(), arguments, null);
        }
    }
}
