package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.PlainCsv;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.Desk;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody takes the published data of a granting body along, and sees what keeps a grant from being among them. */
@Desk
public class GrantExportDesk {

    /** Shown of what is incomplete; the rest is counted. */
    static final int MOST = 100;

    private final GrantFiles grants;
    private final GrantColumns columns;
    private final Journal journal;

    GrantExportDesk(GrantFiles grants, GrantColumns columns, Journal journal) {
        this.grants = grants;
        this.columns = columns;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public GrantList list(Actor reader, int year) {
        Map<String, GrantList.Body> bodies = new TreeMap<>();
        List<GrantList.Incomplete> incomplete = new ArrayList<>();
        int[] all = {0};
        grants.each(reader, year, grant -> {
            if (grant.isComplete()) {
                GrantFacts facts = grant.data().facts();
                bodies.merge(
                        facts.grantingSiret(),
                        new GrantList.Body(facts.grantingSiret(), facts.grantingName(), 1),
                        (some, one) -> new GrantList.Body(some.siret(), some.name(), some.grants() + 1));
            } else {
                all[0]++;
                if (incomplete.size() < MOST) {
                    incomplete.add(new GrantList.Incomplete(grant.avis(), grant.missing()));
                }
            }
        });
        return new GrantList(
                bodies.values().stream()
                        .sorted(Comparator.comparing(GrantList.Body::name))
                        .toList(),
                incomplete,
                all[0]);
    }

    /** @throws NotVisible if this reader sees no complete grant of that body in the year */
    public void take(Actor reader, String siret, int year) {
        if (list(reader, year).bodies().stream().noneMatch(body -> body.siret().equals(siret))) {
            throw new NotVisible(siret);
        }
        journal.record(reader, "grant.exported", siret, String.valueOf(year));
    }

    /** In no transaction: whoever reads slowly keeps no connection from the others. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(Actor reader, String siret, int year, Writer target) throws IOException {
        PlainCsv csv = new PlainCsv(target, GrantColumns.NAMES);
        grants.each(reader, year, grant -> {
            if (grant.isComplete() && siret.equals(grant.data().facts().grantingSiret())) {
                for (List<String> line : columns.lines(grant)) {
                    csv.row(line);
                }
            }
        });
        csv.end();
    }
}
