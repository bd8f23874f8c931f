package fr.crig.avis.agreement;

import java.time.LocalDate;

/** What the secretariat typed of an amendment. */
public class AmendmentForm extends SeenForm {

    public LocalDate signedOn;
    public String words = "";
}
