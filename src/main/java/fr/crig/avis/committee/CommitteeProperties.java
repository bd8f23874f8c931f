package fr.crig.avis.committee;

import fr.crig.avis.shared.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.URL;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one regional committee decides in its règlement intérieur. Every figure is in days unless said otherwise; one that cannot be
 * is refused at the start, by its name.
 *
 * @param numberingPrefix of an avis number, for example {@code CRIG-OCC}
 * @param place where the committee has its seat, for « Fait à … » in an avis; null if it is not told
 * @param baseUrl where the service is reached, for the links in mails; no slash at the end
 */
@Validated
@ConfigurationProperties("crig")
public record CommitteeProperties(
        String name,
        String acronym,
        String regionCode,
        String numberingPrefix,
        String place,
        @URL String baseUrl,
        List<String> departments,
        @Valid Secretariat secretariat,
        List<@Valid Signatory> signatories,
        @Valid @DefaultValue Admissibility admissibility,
        @Valid @DefaultValue Circulation circulation,
        @Valid @DefaultValue Route route,
        @Valid @DefaultValue Meeting meeting,
        @Valid @DefaultValue Consultation consultation,
        @Valid @DefaultValue Notification notification,
        @Valid @DefaultValue FollowUp followUp,
        @Valid @DefaultValue Upload upload) {

    public CommitteeProperties {
        // Links and headers of mails are read by machines.
        baseUrl = Optional.ofNullable(baseUrl)
                .flatMap(WebAddress::of)
                .map(URI::toString)
                .orElse(baseUrl);
    }

    /** Where the service is reached, without a port, as machines name it. */
    public String host() {
        return URI.create(baseUrl).getHost();
    }

    /** @param signatory the signatory that holds the secretariat */
    public record Secretariat(String name, @Mailbox String email, String signatory) {}

    /**
     * @param firstReminder days after the letter that asks for a completion; the second reminder likewise
     * @param mostExtraDays that may be granted once the term is over
     */
    public record Admissibility(
            @Positive @DefaultValue("10") int days,
            @Positive @DefaultValue("30") int completionDays,
            @PositiveOrZero @DefaultValue("15") int firstReminder,
            @PositiveOrZero @DefaultValue("25") int secondReminder,
            @PositiveOrZero @DefaultValue("60") int mostExtraDays) {}

    /**
     * @param graceDays days between the due date and the term, when silence is recorded: late reminders fall in between
     * @param escalation days after the due date when the substitute is asked
     * @param receivingGivesPosition whether the receiving signatory gives its position too
     * @param visibility default rule for seeing the opinions of others
     */
    public record Circulation(
            @Positive @DefaultValue("30") int normalDays,
            @Positive @DefaultValue("21") int fastDays,
            @Positive @DefaultValue("7") int urgentDays,
            @PositiveOrZero @DefaultValue("7") int normalGraceDays,
            @PositiveOrZero @DefaultValue("5") int fastGraceDays,
            @PositiveOrZero @DefaultValue("4") int urgentGraceDays,
            @PositiveOrZero @DefaultValue("7") int firstReminder,
            @PositiveOrZero @DefaultValue("2") int secondReminder,
            @PositiveOrZero @DefaultValue("1") int lateReminder,
            @PositiveOrZero @DefaultValue("3") int escalation,
            @DefaultValue("true") boolean receivingGivesPosition,
            @DefaultValue("UNTIL_GIVEN") OpinionVisibility visibility) {}

    /**
     * @param stateSilenceMonths after which the silence of the State is a refusal (décret 2018-514, art. 7)
     * @param stateSchemes schemes whose grants are the State's
     */
    public record Route(
            @Positive @DefaultValue("8") int stateSilenceMonths,
            @PositiveOrZero @DefaultValue("30") int stateMarginDays,
            @PositiveOrZero @DefaultValue("10") int funderCommitteeMarginDays,
            @PositiveOrZero @DefaultValue("5") int minimumMeetingMarginDays,
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
            @Min(1) @Max(100) @DefaultValue("50") int quorumPercent,
            @Positive @DefaultValue("180") int lengthMinutes,
            @Positive @DefaultValue("20") int itemMinutes,
            @Positive @DefaultValue("15") int convocationDays,
            @Positive @DefaultValue("5") int minimumConvocationDays,
            @Positive @DefaultValue("7") int minutesDays,
            @Positive @DefaultValue("10") int remarksDays) {}

    /**
     * A written consultation (ordonnance 2014-1329), in working days.
     *
     * @param validPercent share of the entitled signatories that must take part, rounded up
     */
    public record Consultation(
            @Positive @DefaultValue("5") int debateWorkingDays,
            @Positive @DefaultValue("3") int voteWorkingDays,
            @Positive @DefaultValue("2") int urgentDebateWorkingDays,
            @Positive @DefaultValue("1") int urgentVoteWorkingDays,
            @Min(1) @Max(100) @DefaultValue("50") int validPercent) {}

    /**
     * @param abandonAfterHours how long a message that fails is attempted, from its first failure
     * @param firstRetry pause after the first failure; it doubles each time
     * @param longestRetry longest pause between two attempts
     */
    public record Notification(
            @Positive @DefaultValue("24") int abandonAfterHours,
            @DurationMin(seconds = 1) @DefaultValue("1m") Duration firstRetry,
            @DurationMin(seconds = 1) @DefaultValue("1h") Duration longestRetry) {}

    public record FollowUp(
            @Positive @DefaultValue("30") int firstAskDays,
            @Positive @DefaultValue("60") int everyDays) {}

    public record Upload(
            @Positive @DefaultValue("20") int fileMegabytes,
            @Positive @DefaultValue("60") int requestMegabytes) {}
}
