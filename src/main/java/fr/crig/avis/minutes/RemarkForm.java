package fr.crig.avis.minutes;

/** The remark of a signatory, as typed. */
public class RemarkForm {

    public String words = "";
}
