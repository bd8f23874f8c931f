package fr.crig.avis.deliberation;

/** Which signatory acts as secretary of a request. */
public class SecretaryForm {
    public int version;
    public String signatory = "";
}
