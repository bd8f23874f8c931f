package fr.crig.avis.signon;

/** The account that somebody is given. */
public class LinkForm {

    public String username = "";
}
