package fr.crig.avis.minutes;

import fr.crig.avis.page.Correction;
import fr.crig.avis.page.Corrections;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of the words of minutes, between two versions.
 *
 * @param part what follows {@code minutes.part.} in the message key
 * @param matter title of the item whose debate it is; null for the other parts
 */
public record CorrectedPart(String part, String matter, List<Correction> pieces) {

    /** The parts that differ. */
    static List<CorrectedPart> between(MinutesText before, MinutesText after, MinutesRecord facts) {
        List<CorrectedPart> all = new ArrayList<>();
        all.add(of("opening", null, before.opening(), after.opening()));
        for (int rank = 0; rank < facts.items().size(); rank++) {
            String matter = facts.items().get(rank).title();
            all.add(of(
                    "debate",
                    matter,
                    before.debates().get(rank),
                    after.debates().get(rank)));
        }
        all.add(of("closing", null, before.closing(), after.closing()));
        all.add(of("correction", null, before.correction(), after.correction()));
        return all.stream().filter(one -> Corrections.any(one.pieces())).toList();
    }

    private static CorrectedPart of(String part, String matter, String before, String after) {
        return new CorrectedPart(part, matter, Corrections.between(before, after));
    }
}
