package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the list is narrowed to, as it stands in the address; an unknown value narrows it to nothing.
 *
 * @param late only what is past its term; null as false
 * @param mine only the drafts of the reader; null as false
 */
public record RequestFilter(
        @BindParam("etat") String state,
        @BindParam("theme") String theme,
        @BindParam("signataire") String signatory,
        @BindParam("retard") Boolean late,
        @BindParam("brouillons") Boolean mine) {

    static final RequestFilter NONE = new RequestFilter(null, null, null, null, null);

    public boolean isSet() {
        return isGiven(state) || isGiven(theme) || isGiven(signatory) || isLateOnly() || isMineOnly();
    }

    public boolean isLateOnly() {
        return Boolean.TRUE.equals(late);
    }

    public boolean isMineOnly() {
        return Boolean.TRUE.equals(mine);
    }

    static boolean isGiven(String value) {
        return !Typed.isEmpty(value);
    }
}
