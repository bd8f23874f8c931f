package fr.crig.avis.meeting;

/** Which meeting a request is placed in, and for how many minutes. */
public class PlacementForm {

    public Long meeting;
    public Integer minutes;
}
