package fr.crig.avis.avis;

/** What the secretariat typed: what is wrong in an avis, or why it is not replaced after all. */
public class RectificationForm {

    public String reason = "";

    /** Where the committee deliberates on the second avis: a {@link fr.crig.avis.deliberation.Mode}. */
    public String way = "";
}
