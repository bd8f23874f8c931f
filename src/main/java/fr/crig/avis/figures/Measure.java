package fr.crig.avis.figures;

/** What the list behind a figure says of each of its lines, and of all of them, when the figure is no number of lines. */
public enum Measure {
    NONE,
    ASKED,
    GRANTED,
    DAYS,
    LIFTED,
    RESERVES;

    public boolean isNone() {
        return this == NONE;
    }

    /** Half of the lines have no more; of any other all are added up. */
    boolean isMedian() {
        return this == DAYS;
    }

    boolean isMoney() {
        return this == ASKED || this == GRANTED;
    }
}
