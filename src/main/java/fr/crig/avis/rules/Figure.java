package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeFields;
import fr.crig.avis.committee.CommitteeProperties;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every figure by which the committee works, in the order of the page. A test holds it against {@link CommitteeProperties}. */
enum Figure {
    ADMISSIBILITY_DAYS(
            Theme.ADMISSIBILITY,
            Unit.DAYS,
            "admissibility",
            "days",
            all -> all.admissibility().days()),
    COMPLETION_DAYS(
            Theme.ADMISSIBILITY,
            Unit.DAYS,
            "admissibility",
            "completionDays",
            all -> all.admissibility().completionDays()),
    COMPLETION_FIRST_REMINDER(
            Theme.ADMISSIBILITY,
            Unit.DAYS,
            "admissibility",
            "firstReminder",
            all -> all.admissibility().firstReminder()),
    COMPLETION_SECOND_REMINDER(
            Theme.ADMISSIBILITY,
            Unit.DAYS,
            "admissibility",
            "secondReminder",
            all -> all.admissibility().secondReminder()),
    MOST_EXTRA_DAYS(
            Theme.ADMISSIBILITY,
            Unit.DAYS,
            "admissibility",
            "mostExtraDays",
            all -> all.admissibility().mostExtraDays()),

    NORMAL_DAYS(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "normalDays",
            all -> all.circulation().normalDays()),
    FAST_DAYS(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "fastDays",
            all -> all.circulation().fastDays()),
    URGENT_DAYS(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "urgentDays",
            all -> all.circulation().urgentDays()),
    NORMAL_GRACE_DAYS(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "normalGraceDays",
            all -> all.circulation().normalGraceDays()),
    FAST_GRACE_DAYS(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "fastGraceDays",
            all -> all.circulation().fastGraceDays()),
    URGENT_GRACE_DAYS(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "urgentGraceDays",
            all -> all.circulation().urgentGraceDays()),
    OPINION_FIRST_REMINDER(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "firstReminder",
            all -> all.circulation().firstReminder()),
    OPINION_SECOND_REMINDER(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "secondReminder",
            all -> all.circulation().secondReminder()),
    OPINION_LATE_REMINDER(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "lateReminder",
            all -> all.circulation().lateReminder()),
    ESCALATION(
            Theme.CIRCULATION,
            Unit.DAYS,
            "circulation",
            "escalation",
            all -> all.circulation().escalation()),
    RECEIVING_GIVES_POSITION(
            Theme.CIRCULATION,
            Unit.YES_OR_NO,
            "circulation",
            "receivingGivesPosition",
            all -> all.circulation().receivingGivesPosition()),
    VISIBILITY(
            Theme.CIRCULATION,
            Unit.VISIBILITY,
            "circulation",
            "visibility",
            all -> all.circulation().visibility()),

    STATE_SILENCE_MONTHS(
            Theme.ROUTE,
            Unit.MONTHS,
            Origin.DECREE_2018_514,
            "route",
            "stateSilenceMonths",
            all -> all.route().stateSilenceMonths()),
    STATE_MARGIN_DAYS(
            Theme.ROUTE,
            Unit.DAYS,
            "route",
            "stateMarginDays",
            all -> all.route().stateMarginDays()),
    STATE_SCHEMES(
            Theme.ROUTE,
            Unit.SCHEMES,
            "route",
            "stateSchemes",
            all -> all.route().stateSchemes()),
    FUNDER_COMMITTEE_MARGIN_DAYS(
            Theme.ROUTE,
            Unit.DAYS,
            "route",
            "funderCommitteeMarginDays",
            all -> all.route().funderCommitteeMarginDays()),
    MINIMUM_MEETING_MARGIN_DAYS(
            Theme.ROUTE,
            Unit.DAYS,
            "route",
            "minimumMeetingMarginDays",
            all -> all.route().minimumMeetingMarginDays()),

    CONVOCATION_DAYS(
            Theme.MEETINGS,
            Unit.DAYS,
            "meeting",
            "convocationDays",
            all -> all.meeting().convocationDays()),
    MINIMUM_CONVOCATION_DAYS(
            Theme.MEETINGS,
            Unit.DAYS,
            Origin.CRPA_R133_8,
            "meeting",
            "minimumConvocationDays",
            all -> all.meeting().minimumConvocationDays()),
    QUORUM_PERCENT(
            Theme.MEETINGS,
            Unit.PERCENT,
            Origin.CRPA_R133_10,
            "meeting",
            "quorumPercent",
            all -> all.meeting().quorumPercent()),
    LENGTH_MINUTES(
            Theme.MEETINGS,
            Unit.MINUTES,
            "meeting",
            "lengthMinutes",
            all -> all.meeting().lengthMinutes()),
    ITEM_MINUTES(
            Theme.MEETINGS,
            Unit.MINUTES,
            "meeting",
            "itemMinutes",
            all -> all.meeting().itemMinutes()),

    DEBATE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            "consultation",
            "debateWorkingDays",
            all -> all.consultation().debateWorkingDays()),
    VOTE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            "consultation",
            "voteWorkingDays",
            all -> all.consultation().voteWorkingDays()),
    URGENT_DEBATE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            "consultation",
            "urgentDebateWorkingDays",
            all -> all.consultation().urgentDebateWorkingDays()),
    URGENT_VOTE_WORKING_DAYS(
            Theme.WRITTEN_CONSULTATION,
            Unit.WORKING_DAYS,
            Origin.ORDINANCE_2014_1329,
            "consultation",
            "urgentVoteWorkingDays",
            all -> all.consultation().urgentVoteWorkingDays()),
    VALID_PERCENT(
            Theme.WRITTEN_CONSULTATION,
            Unit.PERCENT,
            Origin.ORDINANCE_2014_1329,
            "consultation",
            "validPercent",
            all -> all.consultation().validPercent()),

    MINUTES_DAYS(
            Theme.MINUTES,
            Unit.DAYS,
            Origin.CRPA_R133_13,
            "meeting",
            "minutesDays",
            all -> all.meeting().minutesDays()),
    REMARKS_DAYS(
            Theme.MINUTES,
            Unit.DAYS,
            Origin.CRPA_R133_13,
            "meeting",
            "remarksDays",
            all -> all.meeting().remarksDays()),

    FIRST_ASK_DAYS(
            Theme.FOLLOW_UP,
            Unit.DAYS,
            "followUp",
            "firstAskDays",
            all -> all.followUp().firstAskDays()),
    EVERY_DAYS(
            Theme.FOLLOW_UP,
            Unit.DAYS,
            "followUp",
            "everyDays",
            all -> all.followUp().everyDays()),

    FILE_MEGABYTES(
            Theme.UPLOADS,
            Unit.MEGABYTES,
            "upload",
            "fileMegabytes",
            all -> all.upload().fileMegabytes()),
    REQUEST_MEGABYTES(
            Theme.UPLOADS,
            Unit.MEGABYTES,
            "upload",
            "requestMegabytes",
            all -> all.upload().requestMegabytes()),

    FIRST_RETRY(
            Theme.MESSAGES,
            Unit.MINUTES,
            "notification",
            "firstRetry",
            all -> all.notification().firstRetry().toMinutes()),
    LONGEST_RETRY(
            Theme.MESSAGES,
            Unit.MINUTES,
            "notification",
            "longestRetry",
            all -> all.notification().longestRetry().toMinutes()),
    ABANDON_AFTER_HOURS(
            Theme.MESSAGES,
            Unit.HOURS,
            "notification",
            "abandonAfterHours",
            all -> all.notification().abandonAfterHours());

    private static final String PAUSE = "PT%sM";
    private static final int LARGEST_FILE = 75;
    private static final int LARGEST_FORM = 95;

    private static final Set<Figure> MAY_BE_NONE = EnumSet.of(
            COMPLETION_FIRST_REMINDER,
            COMPLETION_SECOND_REMINDER,
            MOST_EXTRA_DAYS,
            NORMAL_GRACE_DAYS,
            FAST_GRACE_DAYS,
            URGENT_GRACE_DAYS,
            OPINION_FIRST_REMINDER,
            OPINION_SECOND_REMINDER,
            OPINION_LATE_REMINDER,
            ESCALATION,
            STATE_MARGIN_DAYS,
            FUNDER_COMMITTEE_MARGIN_DAYS,
            MINIMUM_MEETING_MARGIN_DAYS);

    private final Theme theme;
    private final Unit unit;
    private final Origin origin;
    private final String path;
    private final Function<CommitteeProperties, Object> value;

    Figure(Theme theme, Unit unit, String group, String name, Function<CommitteeProperties, Object> value) {
        this(theme, unit, Origin.COMMITTEE, group, name, value);
    }

    Figure(
            Theme theme,
            Unit unit,
            Origin origin,
            String group,
            String name,
            Function<CommitteeProperties, Object> value) {
        this.theme = theme;
        this.unit = unit;
        this.origin = origin;
        this.path = group + "." + name;
        this.value = value;
    }

    static Optional<Figure> at(String path) {
        return Stream.of(values()).filter(figure -> figure.path.equals(path)).findFirst();
    }

    static List<Figure> of(Theme theme) {
        return Stream.of(values()).filter(figure -> figure.theme == theme).toList();
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

    /** Its name among the {@link CommitteeFields}. */
    String path() {
        return path;
    }

    int least() {
        return MAY_BE_NONE.contains(this) ? 0 : 1;
    }

    /** A file and a form larger than that are refused before a page of ours could say why. */
    int most() {
        return switch (this) {
            case FILE_MEGABYTES -> LARGEST_FILE;
            case REQUEST_MEGABYTES -> LARGEST_FORM;
            default -> unit.most();
        };
    }

    Object in(CommitteeProperties figures) {
        return value.apply(figures);
    }

    /** As a form shows it. */
    String typed(CommitteeProperties figures) {
        Object now = in(figures);
        return now instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : now.toString();
    }

    /** What a resolution keeps of what was typed: a pause has its unit with it. */
    String kept(String typed) {
        return theme == Theme.MESSAGES && unit == Unit.MINUTES ? PAUSE.formatted(typed) : typed;
    }

    /** The other way round. */
    Object read(String kept) {
        return switch (unit) {
            case YES_OR_NO, VISIBILITY -> kept;
            case SCHEMES -> List.of(kept.split(", "));
            default -> Integer.valueOf(kept.replaceAll("\\D", ""));
        };
    }
}
