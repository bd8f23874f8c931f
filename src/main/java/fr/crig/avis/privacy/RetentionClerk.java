package fr.crig.avis.privacy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** The work of a night: tells what will go, and takes away what has had its time. */
@Desk
public class RetentionClerk {

    /** In one transaction. */
    static final int AT_ONCE = 500;

    private static final int MOST_ANNOUNCED = 5000;

    private final Map<Category, Keeper> keepers;
    private final RetentionWarnings warnings;
    private final RetentionTerms terms;
    private final Journal journal;
    private final MessageSource messages;
    private final Clock clock;

    RetentionClerk(
            List<Keeper> keepers,
            RetentionWarnings warnings,
            RetentionTerms terms,
            Journal journal,
            MessageSource messages,
            Clock clock) {
        this.keepers = keepers.stream().collect(Collectors.toMap(Keeper::category, Function.identity()));
        this.warnings = warnings;
        this.terms = terms;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** What will go when the warning is over. */
    public void announce(Category category) {
        if (category.isAnnounced()) {
            List<String> coming = keepers.get(category).unusedSince(terms.coming(category), MOST_ANNOUNCED).stream()
                    .map(Kept::id)
                    .toList();
            warnings.keep(category, coming, clock.instant());
        }
    }

    /** @return how many went, at most {@value #AT_ONCE}: there may be more */
    public int forget(Category category) {
        Keeper keeper = keepers.get(category);
        int gone = 0;
        for (Kept kept : due(category, keeper)) {
            if (keeper.forget(kept)) {
                warnings.end(category, kept.id());
                gone++;
            }
        }
        if (gone > 0) {
            String detail = gone + " – " + words("privacy.category." + category);
            journal.record(Actor.SERVICE, "privacy.forgotten", words("privacy.subject"), detail);
        }
        return gone;
    }

    private List<Kept> due(Category category, Keeper keeper) {
        if (!category.isAnnounced()) {
            return keeper.unusedSince(terms.limit(category), AT_ONCE);
        }
        var announced = warnings.since(category);
        return keeper.unusedSince(terms.limit(category), MOST_ANNOUNCED).stream()
                .filter(kept -> terms.isOver(announced.get(kept.id())))
                .limit(AT_ONCE)
                .toList();
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
