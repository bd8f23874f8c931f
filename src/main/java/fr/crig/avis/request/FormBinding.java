package fr.crig.avis.request;

import org.springframework.web.bind.WebDataBinder;

/** How the fields of a request are read from what was sent. */
final class FormBinding {

    private FormBinding() {}

    static void prepare(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new LimitedText());
    }

    /** Lines come back numbered from 0: what is kept under them would fill the place of those taken away. */
    static RequestForm over(RequestForm kept, boolean sent) {
        if (sent) {
            kept.funding.plan.clear();
        }
        return kept;
    }
}
