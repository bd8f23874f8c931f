package fr.crig.avis.committee;

import java.time.Clock;
import java.util.List;

/** A committee without an application: as configured, and as it was decided since. */
public final class Committees {

    private Committees() {}

    public static Committee of(CommitteeProperties configured) {
        return of(configured, Clock.systemUTC());
    }

    public static Committee of(CommitteeProperties configured, Clock clock, Resolution... resolutions) {
        var resolved = new ResolvedCommittee(List.of(resolutions));
        return new Committee(
                configured,
                new ResolutionMemory(null) {
                    @Override
                    ResolvedCommittee now() {
                        return resolved;
                    }
                },
                clock);
    }
}
