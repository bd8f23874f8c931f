package fr.crig.avis.request;

import fr.crig.avis.committee.CommitteeProperties;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** The last day on which an avis is still useful to the funder. */
public final class UsefulDate {

    private UsefulDate() {}

    /**
     * The earliest of: the date the funder asked for; for a State grant, receipt + 8 months − 30 days, because the silence of
     * the State is then a refusal (décret 2018-514, art. 7); for a committee's date, that date − 10 days.
     *
     * @param suspendedDays days during which the State's clock stood still, waiting for a completion
     * @return null when nothing limits the avis in time
     */
    public static LocalDate of(Dossier dossier, int suspendedDays, CommitteeProperties.Route figures) {
        return Stream.of(
                        dossier.dates().replyWantedBy(),
                        stateLimit(dossier, suspendedDays, figures),
                        committeeLimit(dossier.dates().funderCommitteeOn(), figures))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day at whose end the silence of the State is a refusal (décret 2018-514, art. 7); null unless it is a State grant. */
    public static LocalDate silenceIsRefusal(Dossier dossier, int suspendedDays, CommitteeProperties.Route figures) {
        Scheme scheme = dossier.funding().scheme();
        if (!figures.stateSchemes().contains(scheme.name())) {
            return null;
        }
        return dossier.dates()
                .receivedOn()
                .plusMonths(figures.stateSilenceMonths())
                .plusDays(suspendedDays);
    }

    private static LocalDate stateLimit(Dossier dossier, int suspendedDays, CommitteeProperties.Route figures) {
        LocalDate refused = silenceIsRefusal(dossier, suspendedDays, figures);
        return refused == null ? null : refused.minusDays(figures.stateMarginDays());
    }

    private static LocalDate committeeLimit(LocalDate committeeOn, CommitteeProperties.Route figures) {
        return committeeOn == null ? null : committeeOn.minusDays(figures.funderCommitteeMarginDays());
    }
}
