package fr.crig.avis.avis;

/** What a signatory answered to the proposal that its reserve be lifted. */
public class LiftingForm {

    public LiftingState answer;
    public String reason = "";
}
