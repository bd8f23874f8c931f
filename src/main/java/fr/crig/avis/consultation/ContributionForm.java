package fr.crig.avis.consultation;

/** What somebody typed for the debate. */
public class ContributionForm {
    public String words = "";
}
