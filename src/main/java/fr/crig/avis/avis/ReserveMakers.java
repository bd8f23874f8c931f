package fr.crig.avis.avis;

import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.page.Typed;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which signatories made a reserve of an avis: those whose opinion has it in the same words. */
@Component
class ReserveMakers {

    private final OpinionReader opinions;

    ReserveMakers(OpinionReader opinions) {
        this.opinions = opinions;
    }

    /** Empty when the committee worded it itself. */
    Set<String> of(Avis avis, int rank) {
        String words = alike(avis.content().reserves().get(rank - 1));
        return opinions.latest(avis.reference()).stream()
                .filter(opinion -> opinion.reserveTexts().stream()
                        .anyMatch(reserve -> alike(reserve).equals(words)))
                .map(Opinion::signatory)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String alike(String reserve) {
        return Typed.lineOrEmpty(reserve).toLowerCase(Locale.FRENCH);
    }
}
