package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the list is narrowed to, as it stands in the address; an unknown value narrows it to nothing.
 *
 * @param words beginnings of words of the reference, the title and the applicant's name
 * @param year of the deposit
 * @param department its code, or {@link RequestIndex#WHOLE_REGION}
 * @param opinion an {@link OpinionFilter}, of the reader's own signatory
 * @param late only what is past its term; null as false
 * @param mine only the drafts of the reader; null as false
 */
public record RequestFilter(
        @BindParam("mots") String words,
        @BindParam("etat") String state,
        @BindParam("theme") String theme,
        @BindParam("signataire") String signatory,
        @BindParam("annee") String year,
        @BindParam("departement") String department,
        @BindParam("avis") String opinion,
        @BindParam("retard") Boolean late,
        @BindParam("brouillons") Boolean mine) {

    static final RequestFilter NONE = new RequestFilter(null, null, null, null, null, null, null, null, null);

    public boolean isSet() {
        return Stream.of(words, state, theme, signatory, year, department, opinion)
                        .anyMatch(RequestFilter::isGiven)
                || isLateOnly()
                || isMineOnly();
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
