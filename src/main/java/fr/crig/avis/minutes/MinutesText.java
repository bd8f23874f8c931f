package fr.crig.avis.minutes;

import java.util.List;

/**
 * What the secretariat writes around the facts. Empty where it wrote nothing.
 *
 * @param debates one an item, in the order of the record
 * @param correction tells what is wrong in the record, which nobody edits by hand
 */
public record MinutesText(String opening, List<String> debates, String closing, String correction) {

    public MinutesText {
        debates = List.copyOf(debates);
    }
}
