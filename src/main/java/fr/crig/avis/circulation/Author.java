package fr.crig.avis.circulation;

import fr.crig.avis.shared.Actor;

/** Who gives an opinion. @param onBehalfOf name of the titulaire in whose place it is done; null if in its own */
record Author(Actor member, String onBehalfOf) {}
