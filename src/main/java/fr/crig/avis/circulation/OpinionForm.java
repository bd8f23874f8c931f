package fr.crig.avis.circulation;

import java.util.ArrayList;
import java.util.List;

/** What a member typed of an opinion, as typed. */
public class OpinionForm {

    /** Number of the signatory's last opinion when the form was made; 0 before the first. */
    public int seenNumber;

    public String link = "";
    public String stance = "";
    public String reasons = "";
    public List<String> reserves = new ArrayList<>();

    /** The file of the last opinion does not go with this one. */
    public boolean withoutPiece;

    /** Never bound: the place where it is said what is wrong with the file. */
    public String file = "";

    /** The form as it opens: the link that the request betrays, or the last opinion to be corrected. */
    static OpinionForm of(OpinionPage page) {
        var form = new OpinionForm();
        form.seenNumber = page.number();
        if (page.last() != null && page.last().stance() != Stance.TACIT) {
            form.take(page.last());
        } else if (page.proposed() != null) {
            form.link = page.proposed().name();
        }
        form.ensureALine();
        return form;
    }

    void addReserve() {
        reserves.add("");
    }

    void removeReserve(int index) {
        if (index >= 0 && index < reserves.size()) {
            reserves.remove(index);
        }
        ensureALine();
    }

    /** There is always a line to type in. */
    void ensureALine() {
        if (reserves.isEmpty()) {
            reserves.add("");
        }
    }

    private void take(Opinion last) {
        link = last.link().name();
        stance = last.stance().name();
        reasons = last.reasons() == null ? "" : last.reasons();
        reserves.addAll(last.reserveTexts());
    }
}
