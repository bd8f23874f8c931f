package fr.crig.avis.figures;

import fr.crig.avis.avis.FollowUpResult;
import fr.crig.avis.avis.Followed;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.Theme;

/**
 * Where the list stands that a figure counts.
 *
 * @param service before each address, in a document; nothing on a page
 * @param year null for all years
 */
public record FigureLinks(String service, Integer year) {

    public String deposited() {
        return year == null ? counted(Counted.REQUESTS, "") : service + "/demandes?annee=" + year;
    }

    /** Avis that were deliberated in that year, whichever was asked for. */
    public String avisOf(int thatYear) {
        return new FigureLinks(service, thatYear).counted(Counted.AVIS, "");
    }

    /** Of those of them that went through the step, in how many days each. */
    public String days(int ofYear, Delays.Step step) {
        return new FigureLinks(service, ofYear).counted(Counted.daysOf(step), "");
    }

    /** With what is asked for each. @param of theme or département; nothing for all */
    public String amounts(String of) {
        return counted(Counted.REQUESTS, of);
    }

    public String department(String code) {
        return requests("departement", code);
    }

    public String theme(Theme theme) {
        return requests("theme", theme.name());
    }

    /** On which the funder decided, with what it granted. @param of theme or département; nothing for all */
    public String decided(String of) {
        return counted(Counted.DECIDED, of);
    }

    public String asked(String signatory) {
        return counted(Counted.ASKED, signatory);
    }

    /** With the days that each took. */
    public String answered(String signatory) {
        return counted(Counted.ANSWERED, signatory);
    }

    public String silent(String signatory) {
        return counted(Counted.SILENT, signatory);
    }

    public String awaited(String signatory) {
        return counted(Counted.AWAITED, signatory);
    }

    public String meetings() {
        return counted(Counted.MEETINGS, "");
    }

    public String items() {
        return counted(Counted.ITEMS, "");
    }

    public String quorumMissed() {
        return counted(Counted.QUORUM_MISSED, "");
    }

    public String returned() {
        return counted(Counted.RETURNED, "");
    }

    public String inWriting() {
        return counted(Counted.IN_WRITING, "");
    }

    public String sentToMeeting() {
        return counted(Counted.SENT_TO_MEETING, "");
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

    public String lifted() {
        return counted(Counted.LIFTED, "");
    }

    public String reserves() {
        return counted(Counted.RESERVES, "");
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

    private String counted(Counted counted, String of) {
        return service + "/chiffres/liste?quoi=" + counted.word() + "&annee=" + (year == null ? Period.ALL : year)
                + (of.isEmpty() ? "" : "&de=" + of);
    }

    private String register(String query) {
        return service + "/avis?vigueur=true&anterieurs=sans" + ofYear("&") + query;
    }

    /** That of all years would show the reader's drafts too. */
    private String requests(String criterion, String of) {
        return year == null
                ? counted(Counted.REQUESTS, of)
                : service + "/demandes?" + criterion + "=" + of + ofYear("&");
    }

    private String ofYear(String between) {
        return year == null ? "" : between + "annee=" + year;
    }
}
