package fr.crig.avis.request;

/** More time for a completion, or none; and the version of the request that was on the page. */
public class LapseForm {
    public int version;
    public int days = 15;
}
