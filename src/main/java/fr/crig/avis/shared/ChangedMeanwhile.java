package fr.crig.avis.shared;

/** Somebody else was first: the form was made from a version that is no longer the last. Nothing was changed. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile(Object what) {
        super("Changed meanwhile: " + what);
    }
}
