package fr.crig.avis.meeting;

import java.util.ArrayList;
import java.util.List;

/** A subject in free text for the agenda: information, plan of actions, other. */
public class FreeItemForm {

    public int version;
    public String kind = "";
    public String title = "";
    public Integer duration;
    public String rapporteur = "";

    /** Never bound: the place where it is said what is wrong with the files. */
    public String file = "";

    /** Identifiers of the documents that are taken away. */
    public List<Long> withdrawn = new ArrayList<>();
}
