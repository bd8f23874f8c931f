package fr.crig.avis.convocation;

/** Who is invited, as it was typed. */
public class GuestForm {

    public String name = "";
    public String body = "";
    public String email = "";
}
