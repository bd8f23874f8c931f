package fr.crig.avis.meeting;

import fr.crig.avis.shared.Reference;

/** Which request is placed in which meeting, and for how many minutes. */
public class PlacementForm {

    public Reference reference;
    public Long meeting;
    public Integer minutes;
}
