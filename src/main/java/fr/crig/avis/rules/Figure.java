package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeProperties;
import java.util.function.Function;

/** Every figure by which the committee works, in the order of the page. A test holds it against {@link CommitteeProperties}. */
enum Figure {
    ADMISSIBILITY_DAYS(
            Theme.ADMISSIBILITY, Unit.DAYS, all -> all.admissibility().days()),
    COMPLETION_DAYS(Theme.ADMISSIBILITY, Unit.DAYS, all -> all.admissibility().completionDays()),
    COMPLETION_FIRST_REMINDER(
            Theme.ADMISSIBILITY, Unit.DAYS, all -> all.admissibility().firstReminder()),
    COMPLETION_SECOND_REMINDER(
            Theme.ADMISSIBILITY, Unit.DAYS, all -> all.admissibility().secondReminder()),
    MOST_EXTRA_DAYS(Theme.ADMISSIBILITY, Unit.DAYS, all -> all.admissibility().mostExtraDays()),

    NORMAL_DAYS(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().normalDays()),
    FAST_DAYS(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().fastDays()),
    URGENT_DAYS(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().urgentDays()),
    NORMAL_GRACE_DAYS(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().normalGraceDays()),
    FAST_GRACE_DAYS(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().fastGraceDays()),
    URGENT_GRACE_DAYS(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().urgentGraceDays()),
    OPINION_FIRST_REMINDER(
            Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().firstReminder()),
    OPINION_SECOND_REMINDER(
            Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().secondReminder()),
    OPINION_LATE_REMINDER(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().lateReminder()),
    ESCALATION(Theme.CIRCULATION, Unit.DAYS, all -> all.circulation().escalation()),
    RECEIVING_GIVES_POSITION(
            Theme.CIRCULATION, Unit.YES_OR_NO, all -> all.circulation().receivingGivesPosition()),
    VISIBILITY(Theme.CIRCULATION, Unit.VISIBILITY, all -> all.circulation().visibility()),

    STATE_SILENCE_MONTHS(
            Theme.ROUTE, Unit.MONTHS, Origin.DECREE_2018_514, all -> all.route().stateSilenceMonths()),
    STATE_MARGIN_DAYS(Theme.ROUTE, Unit.DAYS, all -> all.route().stateMarginDays()),
    STATE_SCHEMES(Theme.ROUTE, Unit.SCHEMES, all -> all.route().stateSchemes()),
    FUNDER_COMMITTEE_MARGIN_DAYS(Theme.ROUTE, Unit.DAYS, all -> all.route().funderCommitteeMarginDays()),
    MINIMUM_MEETING_MARGIN_DAYS(Theme.ROUTE, Unit.DAYS, all -> all.route().minimumMeetingMarginDays()),

    CONVOCATION_DAYS(Theme.MEETINGS, Unit.DAYS, all -> all.meeting().convocationDays()),
    MINIMUM_CONVOCATION_DAYS(
            Theme.MEETINGS, Unit.DAYS, Origin.CRPA_R133_8, all -> all.meeting().minimumConvocationDays()),
    QUORUM_PERCENT(
            Theme.MEETINGS,
            Unit.PERCENT,
            Origin.CRPA_R133_10,
            all -> all.meeting().quorumPercent()),
    LENGTH_MINUTES(Theme.MEETINGS, Unit.MINUTES, all -> all.meeting().lengthMinutes()),
    ITEM_MINUTES(Theme.MEETINGS, Unit.MINUTES, all -> all.meeting().itemMinutes()),

    DEBATE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            all -> all.consultation().debateWorkingDays()),
    VOTE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            all -> all.consultation().voteWorkingDays()),
    URGENT_DEBATE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            all -> all.consultation().urgentDebateWorkingDays()),
    URGENT_VOTE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            all -> all.consultation().urgentVoteWorkingDays()),
    VALID_PERCENT(
            Theme.WRITTEN_CONSULTATION,
            Unit.PERCENT,
            Origin.ORDINANCE_2014_1329,
            all -> all.consultation().validPercent()),

    MINUTES_DAYS(
            Theme.MINUTES, Unit.DAYS, Origin.CRPA_R133_13, all -> all.meeting().minutesDays()),
    REMARKS_DAYS(
            Theme.MINUTES, Unit.DAYS, Origin.CRPA_R133_13, all -> all.meeting().remarksDays()),

    FIRST_ASK_DAYS(Theme.FOLLOW_UP, Unit.DAYS, all -> all.followUp().firstAskDays()),
    EVERY_DAYS(Theme.FOLLOW_UP, Unit.DAYS, all -> all.followUp().everyDays()),

    FILE_MEGABYTES(Theme.UPLOADS, Unit.MEGABYTES, all -> all.upload().fileMegabytes()),
    REQUEST_MEGABYTES(Theme.UPLOADS, Unit.MEGABYTES, all -> all.upload().requestMegabytes()),

    FIRST_RETRY(
            Theme.MESSAGES, Unit.MINUTES, all -> all.notification().firstRetry().toMinutes()),
    LONGEST_RETRY(
            Theme.MESSAGES,
            Unit.MINUTES,
            all -> all.notification().longestRetry().toMinutes()),
    ABANDON_AFTER_HOURS(Theme.MESSAGES, Unit.HOURS, all -> all.notification().abandonAfterHours());

    private final Theme theme;
    private final Unit unit;
    private final Origin origin;
    private final Function<CommitteeProperties, Object> value;

    Figure(Theme theme, Unit unit, Function<CommitteeProperties, Object> value) {
        this(theme, unit, Origin.COMMITTEE, value);
    }

    Figure(Theme theme, Unit unit, Origin origin, Function<CommitteeProperties, Object> value) {
        this.theme = theme;
        this.unit = unit;
        this.origin = origin;
        this.value = value;
    }

    Theme theme() {
        return theme;
    }

    Unit unit() {
        return unit;
    }

    Origin origin() {
        return origin;
    }

    Object in(CommitteeProperties figures) {
        return value.apply(figures);
    }
}
