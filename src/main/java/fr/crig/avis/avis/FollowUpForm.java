package fr.crig.avis.avis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an agent typed of the follow-up, as typed. */
public class FollowUpForm {

    /** Version of the request from which the form was made. */
    public int version;

    /** What was proposed when the form was made; null for nothing. */
    public Long proposal;

    public FollowUpResult result;
    public String amount = "";

    /** The agent has seen that more was granted than asked. */
    public boolean overAskedConfirmed;

    public LocalDate decidedOn;

    /** When the funder, who has not decided yet, will. */
    public LocalDate until;

    public String funderReference = "";
    public String remark = "";
    public List<Integer> lifted = new ArrayList<>();
}
