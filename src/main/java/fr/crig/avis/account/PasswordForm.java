package fr.crig.avis.account;

/** What the owner of an account types to change its password. */
public class PasswordForm {

    public String current = "";
    public String chosen = "";
    public String repeated = "";
}
