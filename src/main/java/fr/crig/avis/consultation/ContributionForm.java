package fr.crig.avis.consultation;

/** What somebody typed for the debate. */
public class ContributionForm {
    public String words = "";

    /** How many contributions stood on the page where it was typed. */
    public int seen;
}
