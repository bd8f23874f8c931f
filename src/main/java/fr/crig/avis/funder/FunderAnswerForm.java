package fr.crig.avis.funder;

import fr.crig.avis.avis.FollowUpForm;
import fr.crig.avis.avis.GrantForm;

/** What a funder typed of its decision, as typed. */
public class FunderAnswerForm extends FollowUpForm {

    /** Where in it the data of the grant are. */
    static final String GRANT = "grant.";

    /** What its link brought. */
    public String jeton = "";

    public GrantForm grant = new GrantForm();
}
