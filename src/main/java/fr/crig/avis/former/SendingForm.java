package fr.crig.avis.former;

/** A file of the register of before; it comes beside the form. */
public class SendingForm {

    public String file;
}
