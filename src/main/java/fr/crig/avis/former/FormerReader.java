package fr.crig.avis.former;

import fr.crig.avis.page.ListPage;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Reading;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * The avis of before, for everybody to whom the register is open: the old spreadsheet went round among all signatories, and its lines say
 * of no dossier who was asked.
 */
@Component
@Reading
public class FormerReader {

    private final FormerRows rows;

    FormerReader(FormerRows rows) {
        this.rows = rows;
    }

    /** @param last behind which the list goes on; null from the start */
    public ListPage<FormerEntry> search(Actor reader, String words, String year, Long last, Pageable page) {
        return rows.page(mayRead(reader) ? FormerSearch.of(words, year, last) : FormerSearch.nothing(), page);
    }

    /** The last first. */
    public List<Integer> years(Actor reader) {
        return mayRead(reader) ? rows.years() : List.of();
    }

    private static boolean mayRead(Actor reader) {
        return reader.is(Role.SECRETARIAT) || reader.is(Role.MEMBER) || reader.is(Role.AGENT);
    }
}
