package fr.crig.avis.factor;

/** What the owner of an account types about its second factor. */
public class FactorForm {

    /** Which one is confirmed. */
    public long factor;

    public String code = "";
}
