package fr.crig.avis.privacy;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each category is kept, as the committee decides.
 *
 * @param closedAccount from its closing
 * @param unusedAccount from its opening
 * @param draft from the closing of its author's account
 * @param meetingAddress from the end of the meeting
 * @param accessRequest from the day it was made, or declined
 * @param notice from the day it was written
 * @param link from its use, or its end
 * @param loginAttempt from the last one
 * @param warning between the announcement and the taking away
 */
@ConfigurationProperties("crig.retention")
record RetentionProperties(
        @DefaultValue("3y") Period closedAccount,
        @DefaultValue("1y") Period unusedAccount,
        @DefaultValue("6m") Period draft,
        @DefaultValue("1y") Period meetingAddress,
        @DefaultValue("1y") Period accessRequest,
        @DefaultValue("90d") Period notice,
        @DefaultValue("30d") Period link,
        @DefaultValue("1d") Period loginAttempt,
        @DefaultValue("14d") Period warning) {

    Period of(Category category) {
        return switch (category) {
            case CLOSED_ACCOUNT -> closedAccount;
            case UNUSED_ACCOUNT -> unusedAccount;
            case DRAFT -> draft;
            case MEETING_ADDRESS -> meetingAddress;
            case ACCESS_REQUEST -> accessRequest;
            case NOTICE -> notice;
            case LINK -> link;
            case LOGIN_ATTEMPT -> loginAttempt;
        };
    }
}
