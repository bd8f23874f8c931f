package fr.crig.avis.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed of a deliberation, as typed: a draft keeps it so. Its rules are in {@link DecisionReader}. */
public class DeliberationForm {

    public int version;

    /** By signatory. */
    public Map<String, Chair> seats = new LinkedHashMap<>();

    public String outcome = "";
    public String text = "";
    public List<String> reserves = new ArrayList<>();
    public String reason = "";
    public String expected = "";

    /** The chair of a signatory that has none yet is empty. */
    Chair seat(String signatory) {
        return seats.computeIfAbsent(signatory, id -> new Chair());
    }

    /** What was typed of one signatory. */
    public static class Chair {
        public String attendance = "";
        public String mandateTo = "";
        public String stance = "";
        public String dissent = "";
    }
}
