package fr.crig.avis.deliberation;

/** The decision table that proposes an outcome. It proposes; the people decide. */
public interface SynthesisTable {

    /** How many of the positions taken are of each sense; abstentions and silence do not count. */
    Outcome propose(int favorable, int withReserves, int unfavorable);
}
