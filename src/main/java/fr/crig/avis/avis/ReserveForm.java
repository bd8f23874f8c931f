package fr.crig.avis.avis;

import java.util.LinkedHashSet;
import java.util.Set;

/** Ranks of the reserves that an agent ticked, from 1. */
public class ReserveForm {

    public Set<Integer> lifted = new LinkedHashSet<>();
}
