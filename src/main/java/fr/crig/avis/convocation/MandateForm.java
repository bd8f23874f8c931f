package fr.crig.avis.convocation;

/** The mandate that is declined: it may have been given to another meanwhile. */
public class MandateForm {

    public String giver = "";

    /** Of the giver's answer. */
    public int number;
}
