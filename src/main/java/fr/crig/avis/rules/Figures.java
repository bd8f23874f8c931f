package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeProperties;

/**
 * The figures that decide on the terms, the route and the quorum of a request.
 *
 * @param quorumPercent of those entitled, at a meeting
 */
record Figures(
        CommitteeProperties.Circulation circulation,
        CommitteeProperties.Route route,
        CommitteeProperties.Consultation consultation,
        int quorumPercent) {

    static Figures of(CommitteeProperties all) {
        return new Figures(
                all.circulation(),
                all.route(),
                all.consultation(),
                all.meeting().quorumPercent());
    }
}
