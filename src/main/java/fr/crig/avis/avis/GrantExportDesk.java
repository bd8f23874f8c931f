package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.avis.GrantList.Body;
import fr.crig.avis.avis.GrantList.Incomplete;
import fr.crig.avis.avis.GrantRows.Count;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.PlainCsv;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.Desk;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody takes the published data of a granting body along, and sees what keeps a grant from being among them. */
@Desk
public class GrantExportDesk {

    /** Shown at once of what is incomplete. */
    static final int AT_ONCE = 25;

    private final GrantRows rows;
    private final RegisterEntries entries;
    private final GrantFiles files;
    private final GrantColumns columns;
    private final Journal journal;

    GrantExportDesk(GrantRows rows, RegisterEntries entries, GrantFiles files, GrantColumns columns, Journal journal) {
        this.rows = rows;
        this.entries = entries;
        this.files = files;
        this.columns = columns;
        this.journal = journal;
    }

    /** @param last line of the register behind which the incomplete ones go on; null to begin */
    @Transactional(readOnly = true)
    public GrantList list(Actor reader, int year, Long last) {
        List<Count> counts = rows.counts(reader, year);
        int incomplete = counts.stream()
                .filter(Count::isIncomplete)
                .mapToInt(Count::grants)
                .sum();
        List<Long> lines =
                incomplete == 0 ? List.of() : rows.lines(reader, year, RegisterIndex.INCOMPLETE, last, AT_ONCE + 1);
        List<Long> shown = lines.subList(0, Math.min(lines.size(), AT_ONCE));
        return new GrantList(
                bodies(counts.stream().filter(count -> !count.isIncomplete()).toList()),
                incomplete(shown),
                incomplete,
                lines.size() > AT_ONCE ? shown.get(AT_ONCE - 1) : null);
    }

    private List<Body> bodies(List<Count> counts) {
        Map<String, String> names =
                rows.names(counts.stream().map(Count::lastLine).toList());
        return counts.stream()
                .map(count -> new Body(count.body(), names.getOrDefault(count.body(), count.body()), count.grants()))
                .sorted(Comparator.comparing(Body::name).thenComparing(Body::siret))
                .toList();
    }

    private List<Incomplete> incomplete(List<Long> lines) {
        Map<Long, PublishedGrant> said = rows.said(lines);
        return FirstFound.inOrder(lines, entries.of(lines), AvisEntry::id).stream()
                .map(avis -> new Incomplete(avis, said.get(avis.id()).missing()))
                .toList();
    }

    /** @throws NotVisible if this reader sees no complete grant of that body in the year */
    public void take(Actor reader, String siret, int year) {
        if (!RegisterIndex.isGrantingBody(siret)
                || rows.lines(reader, year, siret, null, 1).isEmpty()) {
            throw new NotVisible(siret);
        }
        journal.record(reader, "grant.exported", siret, String.valueOf(year));
    }

    /** In no transaction: whoever reads slowly keeps no connection from the others. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(Actor reader, String siret, int year, Writer target) throws IOException {
        PlainCsv csv = new PlainCsv(target, GrantColumns.NAMES);
        files.each(reader, year, siret, grant -> {
            for (List<String> line : columns.lines(grant)) {
                csv.row(line);
            }
        });
        csv.end();
    }
}
