package fr.crig.avis.privacy;

import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;

/** The figures of each category as days: until when something is of no use any more, and when it may go. */
@Component
class RetentionTerms {

    private final RetentionProperties figures;
    private final Clock clock;

    RetentionTerms(RetentionProperties figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    Period of(Category category) {
        return figures.of(category);
    }

    /** What was last of use before then is to go. */
    Instant limit(Category category) {
        return before(clock.instant(), figures.of(category));
    }

    /** What was last of use before then will be to go when the warning is over. */
    Instant coming(Category category) {
        return category.isAnnounced() ? before(after(clock.instant()), figures.of(category)) : limit(category);
    }

    /** Whether it was announced long enough ago. @param announced null if it never was */
    boolean isOver(Instant announced) {
        return announced != null && !after(announced).isAfter(clock.instant());
    }

    /** When something announced then may go. */
    Instant after(Instant announced) {
        return announced.atZone(ParisTime.ZONE).plus(figures.warning()).toInstant();
    }

    private static Instant before(Instant then, Period period) {
        return then.atZone(ParisTime.ZONE).minus(period).toInstant();
    }
}
