package fr.crig.avis.former;

/** Why the lines of a file leave the register. */
public class TakeBackForm {

    public String reason;
}
