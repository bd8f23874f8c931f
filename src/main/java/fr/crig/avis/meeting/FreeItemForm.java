package fr.crig.avis.meeting;

/** A subject in free text for the agenda: information, plan of actions, other. */
public class FreeItemForm {

    public int version;
    public String kind = "";
    public String title = "";
    public Integer duration;
}
