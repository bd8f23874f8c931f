package fr.crig.avis.storage;

/**
 * One promise that the database must keep, wherever a copy of it was put back. Each room has its own; the command that checks a whole
 * database finds them all. They read through the connection alone: no engine, no configuration of the committee.
 */
public interface BaseCheck {

    /** Within one transaction of its caller, so that all checks see the same instant. */
    Finding check();
}
