package fr.crig.avis.request;

/** What the secretariat typed: the words of the decision it took, and the version of the request that was on the page. */
public class AdmissibilityForm {
    public int version;
    public Urgency urgency;

    /** That it is admitted although something is missing. */
    public boolean missingSeen;

    public String letter = "";
    public String reasons = "";
}
