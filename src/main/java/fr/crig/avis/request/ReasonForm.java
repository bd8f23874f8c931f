package fr.crig.avis.request;

/** Why a request is stopped, and the version of it that was on the page. */
public class ReasonForm {
    public int version;
    public String reason = "";
}
