package fr.crig.avis.agreement;

import java.time.LocalDate;

/** What the secretariat typed of an act that renews the convention. */
public class RenewalForm extends SeenForm {

    public LocalDate signedOn;
    public LocalDate firstDay;
    public Integer months;
    public String act = "";
}
