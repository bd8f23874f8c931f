package fr.crig.avis.account;

/** What the bearer of a link types to choose the password of an account. */
public class LinkForm {

    public String jeton = "";
    public String chosen = "";
    public String repeated = "";
}
