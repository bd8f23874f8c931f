package fr.crig.avis.former;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an old avis came to, by the words that the domain has for it; others are left for a person to say. */
final class FormerOutcome {

    /** Says nothing of it. */
    private static final String AVIS = "avis";

    private static final Map<Set<String>, Outcome> CALLED = Map.of(
            Set.of("favorable"), Outcome.FAVORABLE,
            Set.of("favorable", "avec", "reserve"), Outcome.FAVORABLE_WITH_RESERVES,
            Set.of("favorable", "avec", "reserves"), Outcome.FAVORABLE_WITH_RESERVES,
            Set.of("favorable", "sous", "reserve"), Outcome.FAVORABLE_WITH_RESERVES,
            Set.of("favorable", "sous", "reserves"), Outcome.FAVORABLE_WITH_RESERVES,
            Set.of("partage"), Outcome.SHARED,
            Set.of("defavorable"), Outcome.UNFAVORABLE,
            Set.of("pas", "d", "exprime"), Outcome.NO_OPINION);

    private FormerOutcome() {}

    /** Empty if it has to be guessed. */
    static Optional<Outcome> read(String cell) {
        return Optional.ofNullable(CALLED.get(
                Words.in(cell).stream().filter(word -> !word.equals(AVIS)).collect(Collectors.toSet())));
    }
}
