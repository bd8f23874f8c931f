package fr.crig.avis.former;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands on the page of a file that was sent.
 *
 * @param headings of its columns; none once what was read of it is gone
 * @param remembered the columns are those of another file with the same headings
 * @param trial null until somebody said the columns
 */
public record ImportPage(FormerImport sent, List<String> headings, ColumnsForm form, boolean remembered, Trial trial) {

    public ImportPage {
        headings = List.copyOf(headings);
    }

    /** A column that may be chosen. @param place from 0 */
    public record Choice(int place, String heading) {}

    /** Those that have a heading. */
    public List<Choice> choices() {
        return IntStream.range(0, headings.size())
                .filter(place -> !headings.get(place).isEmpty())
                .mapToObj(place -> new Choice(place, headings.get(place)))
                .toList();
    }
}
