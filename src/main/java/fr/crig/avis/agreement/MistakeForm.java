package fr.crig.avis.agreement;

/** Which entry was made by mistake, and what the mistake was. */
public class MistakeForm extends SeenForm {

    public String entry = "";
    public String reason = "";
}
