package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeProperties;

/**
 * The figures that decide on the terms, the route and the quorum of a request.
 *
 * @param quorumPercent of those entitled, at a meeting
 * @param validPercent of those entitled, in a written consultation
 */
record Figures(
        CommitteeProperties.Circulation circulation,
        CommitteeProperties.Route route,
        int quorumPercent,
        int validPercent) {

    static Figures of(CommitteeProperties all) {
        return new Figures(
                all.circulation(),
                all.route(),
                all.meeting().quorumPercent(),
                all.consultation().validPercent());
    }
}
