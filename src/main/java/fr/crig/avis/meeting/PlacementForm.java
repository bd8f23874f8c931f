package fr.crig.avis.meeting;

/** Which request is placed in which meeting, and for how many minutes; as typed. */
public class PlacementForm {

    public String reference = "";
    public Long meeting;
    public Integer minutes;
}
