package fr.crig.avis.agreement;

/** Which entry was made by mistake, and what the mistake was. */
public class MistakeForm {

    public int version;
    public String entry = "";
    public String reason = "";
}
