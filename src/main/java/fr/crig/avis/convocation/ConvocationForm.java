package fr.crig.avis.convocation;

/** What the secretariat typed to convene a meeting. */
public class ConvocationForm {

    /** Of the meeting, when the page was made. */
    public int version;

    public String reason = "";
    public boolean withoutAgenda;
}
