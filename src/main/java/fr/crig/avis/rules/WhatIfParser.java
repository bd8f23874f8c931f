package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the figures that were typed, or says all that is wrong with them at once. */
final class WhatIfParser {

    private static final int YEAR = 365;
    private static final int FIVE_YEARS = 60;
    private static final int TWELVE_WEEKS = 60;
    private static final int WHOLE = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final List<Violation> violations = new ArrayList<>();

    private WhatIfParser() {}

    /** @param inForce for the figures that the form does not ask */
    static Figures figures(WhatIfForm form, CommitteeProperties inForce, int signatories) {
        var reader = new WhatIfParser();
        var figures = new Figures(
                reader.circulation(form, inForce.circulation()),
                reader.route(form, inForce.route()),
                reader.consultation(form),
                reader.number("quorumPercent", form.quorumPercent, 1, WHOLE));
        reader.number("recused", form.recused, 0, signatories);
        reader.checkUrgency(form.urgency);
        reader.checkMeeting(form);
        Refusal.throwIfAny(reader.violations);
        return figures;
    }

    /** @return null for the request's own */
    static Urgency urgency(WhatIfForm form) {
        return form.urgency.isEmpty() ? null : Urgency.valueOf(form.urgency);
    }

    private CommitteeProperties.Circulation circulation(WhatIfForm form, CommitteeProperties.Circulation inForce) {
        return new CommitteeProperties.Circulation(
                number("normalDays", form.normalDays, 1, YEAR),
                number("fastDays", form.fastDays, 1, YEAR),
                number("urgentDays", form.urgentDays, 1, YEAR),
                number("normalGraceDays", form.normalGraceDays, 0, YEAR),
                number("fastGraceDays", form.fastGraceDays, 0, YEAR),
                number("urgentGraceDays", form.urgentGraceDays, 0, YEAR),
                inForce.firstReminder(),
                inForce.secondReminder(),
                inForce.lateReminder(),
                inForce.escalation(),
                inForce.receivingGivesPosition(),
                inForce.visibility());
    }

    private CommitteeProperties.Route route(WhatIfForm form, CommitteeProperties.Route inForce) {
        return new CommitteeProperties.Route(
                number("stateSilenceMonths", form.stateSilenceMonths, 1, FIVE_YEARS),
                number("stateMarginDays", form.stateMarginDays, 0, YEAR),
                number("funderCommitteeMarginDays", form.funderCommitteeMarginDays, 0, YEAR),
                number("minimumMeetingMarginDays", form.minimumMeetingMarginDays, 0, YEAR),
                inForce.stateSchemes());
    }

    private CommitteeProperties.Consultation consultation(WhatIfForm form) {
        return new CommitteeProperties.Consultation(
                number("debateWorkingDays", form.debateWorkingDays, 1, TWELVE_WEEKS),
                number("voteWorkingDays", form.voteWorkingDays, 1, TWELVE_WEEKS),
                number("urgentDebateWorkingDays", form.urgentDebateWorkingDays, 1, TWELVE_WEEKS),
                number("urgentVoteWorkingDays", form.urgentVoteWorkingDays, 1, TWELVE_WEEKS),
                number("validPercent", form.validPercent, 1, WHOLE));
    }

    private int number(String field, Integer typed, int least, int most) {
        if (typed == null || typed < least || typed > most) {
            violations.add(Violation.of(field, "refusal.rules.between", least, most));
            return least;
        }
        return typed;
    }

    private void checkUrgency(String typed) {
        if (!typed.isEmpty()
                && Stream.of(Urgency.values())
                        .noneMatch(urgency -> urgency.name().equals(typed))) {
            violations.add(Violation.of("urgency", "refusal.choice"));
        }
    }

    private void checkMeeting(WhatIfForm form) {
        if (form.meetingOn == null) {
            return;
        }
        if (form.meetingOn.getYear() < FIRST_YEAR || form.meetingOn.getYear() > LAST_YEAR) {
            violations.add(Violation.of("meetingOn", "refusal.date"));
        } else if (form.noMeeting) {
            violations.add(Violation.of("meetingOn", "refusal.rules.meetingOrNone"));
        }
    }
}
