package fr.crig.avis.agreement;

import java.time.LocalDate;

/** What the secretariat typed of a notice, or of a decision not to renew. */
public class NoticeForm extends SeenForm {

    public LocalDate givenOn;
    public String givenBy = "";
    public String words = "";
}
