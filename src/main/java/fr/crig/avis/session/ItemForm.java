package fr.crig.avis.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed of one item of the agenda, as typed. Its rules are in {@link DecisionParser}. */
public class ItemForm {

    public int version;

    /** Which page typed it: its own last saving is not somebody else's. */
    public String page = "";

    /** Version of the attendance that the confirmation shows. */
    public int attendanceVersion;

    /** By signatory. */
    public Map<String, Voice> voices = new LinkedHashMap<>();

    public String outcome = "";
    public String text = "";
    public List<String> reserves = new ArrayList<>();
    public String reason = "";
    public String expected = "";

    /** For the minutes; all there is to an item of information. */
    public String note = "";

    /** The voice of a signatory of whom nothing was typed is empty. */
    Voice voice(String signatory) {
        return voices.computeIfAbsent(signatory, id -> new Voice());
    }

    /** What one signatory says. */
    public static class Voice {
        public String stance = "";
        public String dissent = "";
    }
}
