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
}
