package fr.crig.avis.minutes;

import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words of minutes, version after version. */
@Component
class MinutesWords {

    private final MinutesVersions versions;
    private final Clock clock;

    MinutesWords(MinutesVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** A new version, unless nothing changed. */
    void write(Minutes minutes, MinutesText text, Actor author) {
        boolean same = minutes.textNumber() > 0 && last(minutes).text().equals(text);
        if (!same) {
            versions.save(
                    new MinutesVersion(null, minutes.id(), minutes.rewrite(), text, clock.instant(), author.name()));
        }
    }

    MinutesVersion last(Minutes minutes) {
        return version(minutes, minutes.textNumber());
    }

    MinutesVersion version(Minutes minutes, int number) {
        return versions.findByMinutesAndNumber(minutes.id(), number).orElseThrow();
    }

    List<MinutesVersion> all(Minutes minutes) {
        return versions.findByMinutesOrderByNumberAsc(minutes.id());
    }
}
