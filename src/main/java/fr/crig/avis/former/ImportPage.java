package fr.crig.avis.former;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

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

    /** Those of a page; none before somebody said the columns. */
    public Page<Trial.LineError> errors(Pageable wanted) {
        List<Trial.LineError> all = trial == null ? List.of() : trial.errors();
        int start = (int) Math.min(wanted.getOffset(), all.size());
        int end = Math.min(start + wanted.getPageSize(), all.size());
        return new PageImpl<>(all.subList(start, end), wanted, all.size());
    }

    /** Under which heading a field is to be found, as it is saved; null for none. */
    public String heading(FormerField field) {
        Integer place = form.columns.get(field.name());
        return place == null ? null : headings.get(place);
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
