package fr.crig.avis.meeting;

/** Why a meeting is cancelled, and the version of it that was on the page. */
public class CancelForm {
    public int version;
    public String reason = "";
}
