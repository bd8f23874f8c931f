package fr.crig.avis.circulation;

/** Saves a circulation. */
interface CirculationWrites {

    Circulation save(Circulation circulation);
}
