package fr.crig.avis.avis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was typed of the essential data of a grant, as typed. */
public class GrantForm {

    /** Of the data from which the form was made; 0 for none. */
    public int version;

    public String grantingName = "";
    public String grantingSiret = "";
    public LocalDate conventionOn;
    public String decisionReference = "";
    public String object = "";
    public GrantNature nature;
    public GrantPayment payment;
    public String paymentTerms = "";
    public LocalDate paidFrom;
    public LocalDate paidUntil;
    public String rae = "";
    public Boolean notifiedToEu;
    public String aidScheme = "";
    public List<Line> beneficiaries = new ArrayList<>();

    /** One that receives. */
    public static class Line {

        public String name = "";
        public String siret = "";
        public String rna = "";
        public String share = "";
    }
}
