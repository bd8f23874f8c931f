package fr.crig.avis.funder;

/** Where the funder is to be written to, as typed. */
public class ContactForm {

    /** Of the address from which the form was made; 0 when nobody had typed any. */
    public int version;

    public String email = "";
}
