package fr.crig.avis.shared;

/** What was asked for does not exist for this reader; whether it exists at all is not revealed. */
public class NotVisible extends RuntimeException {

    public NotVisible(Object what) {
        super("Not visible: " + what);
    }
}
