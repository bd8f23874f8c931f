package fr.crig.avis.consultation;

/** What a member typed of a vote, as typed. */
public class VoteForm {

    /** Number of the signatory's last vote when the form was made; 0 before the first. */
    public int seenNumber;

    public String stance = "";

    /** One a line. */
    public String reserves = "";

    public String dissent = "";

    /** The form as it opens: empty, or the last vote to be corrected. */
    static VoteForm of(Vote last) {
        var form = new VoteForm();
        if (last != null) {
            form.seenNumber = last.number();
            form.stance = last.stance().name();
            form.reserves = last.reserves() == null ? "" : last.reserves();
            form.dissent = last.dissent() == null ? "" : last.dissent();
        }
        return form;
    }
}
