package fr.crig.avis.avis;

/** What the secretariat typed: what is wrong in an avis. */
public class RectificationForm {

    public String reason = "";
}
