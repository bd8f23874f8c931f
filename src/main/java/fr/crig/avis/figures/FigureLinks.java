package fr.crig.avis.figures;

import fr.crig.avis.avis.FollowUpResult;
import fr.crig.avis.avis.Followed;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.OpinionFilter;
import fr.crig.avis.request.Theme;

/**
 * Where the list stands that a figure counts.
 *
 * @param service before each address, in a document; nothing on a page
 * @param year null for all years
 */
public record FigureLinks(String service, Integer year) {

    public String deposited() {
        return requests("");
    }

    public String department(String code) {
        return requests("departement=" + code);
    }

    public String theme(Theme theme) {
        return requests("theme=" + theme);
    }

    /** Of the reader's own signatory. */
    public String answered() {
        return requests("avis=" + OpinionFilter.GIVEN);
    }

    public String avis() {
        return register("");
    }

    public String outcome(Outcome outcome) {
        return register("&sens=" + outcome);
    }

    public String outcome(Theme theme, Outcome outcome) {
        return register("&theme=" + theme + "&sens=" + outcome);
    }

    public String openReserves() {
        return register("&reserves=true");
    }

    /** @param followed by the word of the address */
    public String followed(int ofYear, String followed) {
        return new FigureLinks(service, ofYear).register("&suivi=" + followed);
    }

    /** Of those that were followed. */
    public String partlyGranted(int ofYear) {
        return followed(ofYear, Followed.YES.word()) + "&decision=" + FollowUpResult.PARTLY_GRANTED;
    }

    private String register(String query) {
        return service + "/avis?vigueur=true&anterieurs=sans" + ofYear("&") + query;
    }

    private String requests(String query) {
        return service + "/demandes?" + query + ofYear(query.isEmpty() ? "" : "&");
    }

    private String ofYear(String between) {
        return year == null ? "" : between + "annee=" + year;
    }
}
