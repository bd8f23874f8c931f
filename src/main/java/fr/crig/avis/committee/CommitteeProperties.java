package fr.crig.avis.committee;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one regional committee decides in its règlement intérieur. Every figure is in days unless said otherwise.
 *
 * @param numberingPrefix of an avis number, for example {@code CRIG-OCC}
 * @param baseUrl where the service is reached, for the links in mails; no slash at the end
 */
@ConfigurationProperties("crig")
public record CommitteeProperties(
        String name,
        String acronym,
        String regionCode,
        String numberingPrefix,
        String baseUrl,
        List<String> departments,
        Secretariat secretariat,
        List<Signatory> signatories,
        @DefaultValue Admissibility admissibility,
        @DefaultValue Circulation circulation,
        @DefaultValue Route route,
        @DefaultValue Meeting meeting,
        @DefaultValue Consultation consultation,
        @DefaultValue Notification notification,
        @DefaultValue FollowUp followUp,
        @DefaultValue Upload upload) {

    /** @param signatory the signatory that holds the secretariat */
    public record Secretariat(String name, String email, String signatory) {}

    /**
     * @param firstReminder days after the letter that asks for a completion; the second reminder likewise
     * @param mostExtraDays that may be granted once the term is over
     */
    public record Admissibility(
            @DefaultValue("10") int days,
            @DefaultValue("30") int completionDays,
            @DefaultValue("15") int firstReminder,
            @DefaultValue("25") int secondReminder,
            @DefaultValue("60") int mostExtraDays) {}

    /**
     * @param graceDays days between the due date and the term, when silence is recorded: late reminders fall in between
     * @param escalation days after the due date when the substitute is asked
     * @param receivingGivesPosition whether the receiving signatory gives its position too
     * @param visibility default rule for seeing the opinions of others
     */
    public record Circulation(
            @DefaultValue("30") int normalDays,
            @DefaultValue("21") int fastDays,
            @DefaultValue("7") int urgentDays,
            @DefaultValue("7") int normalGraceDays,
            @DefaultValue("5") int fastGraceDays,
            @DefaultValue("4") int urgentGraceDays,
            @DefaultValue("7") int firstReminder,
            @DefaultValue("2") int secondReminder,
            @DefaultValue("1") int lateReminder,
            @DefaultValue("3") int escalation,
            @DefaultValue("true") boolean receivingGivesPosition,
            @DefaultValue("UNTIL_GIVEN") OpinionVisibility visibility) {}

    /**
     * @param stateSilenceMonths after which the silence of the State is a refusal (décret 2018-514, art. 7)
     * @param stateSchemes schemes whose grants are the State's
     */
    public record Route(
            @DefaultValue("8") int stateSilenceMonths,
            @DefaultValue("30") int stateMarginDays,
            @DefaultValue("10") int funderCommitteeMarginDays,
            @DefaultValue("5") int minimumMeetingMarginDays,
            @DefaultValue("7") int urgentConsultationDays,
            @DefaultValue({"DSIL", "DETR", "FNADT"}) List<String> stateSchemes) {}

    /**
     * @param quorumPercent share of the entitled signatories, rounded up (CRPA R133-10)
     * @param lengthMinutes planned length of a meeting
     * @param itemMinutes proposed for one request
     * @param convocationDays before the meeting, when the convocation should leave
     * @param minimumConvocationDays under which an urgent reason is wanted (CRPA R133-8)
     * @param minutesDays after the meeting, when the minutes should be sent
     * @param remarksDays for remarks; then the minutes are approved tacitly
     */
    public record Meeting(
            @DefaultValue("50") int quorumPercent,
            @DefaultValue("180") int lengthMinutes,
            @DefaultValue("20") int itemMinutes,
            @DefaultValue("15") int convocationDays,
            @DefaultValue("5") int minimumConvocationDays,
            @DefaultValue("7") int minutesDays,
            @DefaultValue("10") int remarksDays) {}

    /**
     * A written consultation (ordonnance 2014-1329), in working days.
     *
     * @param validPercent share of the entitled signatories that must take part, rounded up
     */
    public record Consultation(
            @DefaultValue("5") int debateWorkingDays,
            @DefaultValue("3") int voteWorkingDays,
            @DefaultValue("2") int urgentDebateWorkingDays,
            @DefaultValue("1") int urgentVoteWorkingDays,
            @DefaultValue("50") int validPercent) {}

    /**
     * @param abandonAfterHours how long a message that fails is attempted, from its first failure
     * @param firstRetry pause after the first failure; it doubles each time
     * @param longestRetry longest pause between two attempts
     */
    public record Notification(
            @DefaultValue("24") int abandonAfterHours,
            @DefaultValue("1m") Duration firstRetry,
            @DefaultValue("1h") Duration longestRetry) {}

    public record FollowUp(
            @DefaultValue("30") int firstAskDays,
            @DefaultValue("60") int everyDays) {}

    public record Upload(
            @DefaultValue("20") int fileMegabytes,
            @DefaultValue("60") int requestMegabytes) {}
}
