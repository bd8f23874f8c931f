package fr.crig.avis.minutes;

import java.util.List;

/**
 * Minutes as one reader sees them.
 *
 * @param version the words that are shown
 * @param versions those that the reader may compare, oldest first
 * @param editable whether the reader may write
 * @param remarkable whether the reader may remark
 * @param answersShown whether the answers to the remarks are for this reader yet
 */
public record MinutesPage(
        Minutes minutes,
        MinutesRecord facts,
        MinutesVersion version,
        List<MinutesVersion> versions,
        List<Remark> remarks,
        boolean editable,
        boolean remarkable,
        boolean answersShown) {

    public MinutesText text() {
        return version.text();
    }

    /** Whether the words that are shown differ from those that were sent. */
    public boolean isCorrected() {
        return minutes.isSent() && version.number() > minutes.sentNumber();
    }
}
