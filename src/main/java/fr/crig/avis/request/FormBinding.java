package fr.crig.avis.request;

import java.util.List;
import org.springframework.web.bind.WebDataBinder;

/** How the fields of a request are read from what was sent. */
final class FormBinding {

    /** Fields of days, which stay text while they are typed. */
    static final List<String> DAYS = List.of(
            "project.startsOn", "project.endsOn", "dates.receivedOn", "dates.replyWantedBy", "dates.funderCommitteeOn");

    private FormBinding() {}

    static void prepare(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new LimitedText());
        DAYS.forEach(field -> binder.registerCustomEditor(String.class, field, new TypedDay()));
    }

    /** Lines come back numbered from 0: what is kept under them would fill the place of those taken away. */
    static RequestForm over(RequestForm kept, boolean sent) {
        if (sent) {
            kept.funding.plan.clear();
        }
        return kept;
    }
}
