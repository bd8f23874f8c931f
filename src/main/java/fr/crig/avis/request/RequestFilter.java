package fr.crig.avis.request;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What the list is narrowed to, as it stands in the address; an unknown value narrows it to nothing.
 *
 * @param late only what is past its term
 * @param mine only the drafts of the reader
 */
public record RequestFilter(
        @BindParam("etat") String state,
        @BindParam("theme") String theme,
        @BindParam("signataire") String signatory,
        @BindParam("retard") boolean late,
        @BindParam("brouillons") boolean mine) {

    static final RequestFilter NONE = new RequestFilter(null, null, null, false, false);

    public boolean isSet() {
        return isGiven(state) || isGiven(theme) || isGiven(signatory) || late || mine;
    }

    static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
