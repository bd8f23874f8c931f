package fr.crig.avis.notification;

import fr.crig.avis.account.LinkPurpose;
import java.util.EnumSet;
import java.util.Set;

/** What people are told. The words of each are in {@code messages-notification.properties} under {@code mail.<EVENT>}. */
public enum NoticeEvent {
    RECEIPT(NoticeKind.PROGRESS, ""),
    COMPLETION_ASKED(NoticeKind.ALWAYS, "/completer"),
    COMPLETION_REMINDED(NoticeKind.ALWAYS, "/completer"),
    COMPLETION_RECEIVED(NoticeKind.PROGRESS, "/recevabilite"),
    /** Something malicious was found in a piece. */
    PIECE_INFECTED(NoticeKind.ALWAYS, ""),
    /** The same before the request is deposited, to whoever types it alone. */
    DRAFT_PIECE_INFECTED(About.DRAFT, NoticeKind.ALWAYS, ""),
    ADMITTED(NoticeKind.PROGRESS, ""),
    OUTSIDE_PERIMETER(NoticeKind.PROGRESS, ""),
    LAPSED(NoticeKind.PROGRESS, ""),
    OPINION_ASKED(NoticeKind.OPINIONS, "/avis-signataire"),
    OPINION_REMINDED(NoticeKind.OPINIONS, "/avis-signataire"),
    OPINION_ESCALATED(NoticeKind.OPINIONS, "/avis-signataire"),
    /** The dossier has changed since. */
    OPINION_OUTDATED(NoticeKind.OPINIONS, "/avis-signataire"),
    /** What a member said, to that member alone. */
    OPINION_GIVEN(NoticeKind.ALWAYS, "/avis-signataire"),
    /** To the titulaire: somebody else changed what its signatory says. */
    OPINION_CORRECTED(NoticeKind.ALWAYS, "/avis-signataire"),
    /** Something malicious was found in the file that goes with it. */
    OPINION_PIECE_INFECTED(NoticeKind.ALWAYS, "/avis-signataire"),
    CIRCULATION_CLOSED(NoticeKind.PROGRESS, ""),
    CONSULTATION_OPENED(NoticeKind.CONSULTATIONS, "/consultation"),
    CONTRIBUTION_POSTED(NoticeKind.CONSULTATIONS, "/consultation"),
    VOTE_OPENED(NoticeKind.CONSULTATIONS, "/vote"),
    VOTE_REMINDED(NoticeKind.CONSULTATIONS, "/vote"),
    CONSULTATION_RESULT(NoticeKind.CONSULTATIONS, "/consultation"),
    CALLED_TO_MEETING(NoticeKind.CONSULTATIONS, "/consultation"),
    CONSULTATION_INVALID(NoticeKind.CONSULTATIONS, "/consultation"),
    PLACED_ON_AGENDA(NoticeKind.PROGRESS, ""),
    POSTPONED(NoticeKind.PROGRESS, ""),
    AVIS_RECORDED(NoticeKind.ALWAYS, ""),
    /** It replaces another. */
    AVIS_RECTIFIED(NoticeKind.ALWAYS, ""),
    /** The second avis that was on an agenda will not come. */
    RECTIFICATION_ABANDONED(NoticeKind.PROGRESS, ""),
    FOLLOW_UP_ASKED(NoticeKind.FOLLOW_UP, "/suite"),
    /** To the funder, with a link by which it answers without account. */
    FUNDER_ASKED(NoticeKind.ALWAYS, null),
    /** What it answered has to be confirmed. */
    FOLLOW_UP_ANSWERED(NoticeKind.FOLLOW_UP, "/suite"),
    /** The State was silent for so long that it refused. */
    FOLLOW_UP_PRESUMED(NoticeKind.FOLLOW_UP, "/suite"),
    /** A signatory that made a reserve has to say whether it is lifted. */
    RESERVE_PROPOSED(NoticeKind.OPINIONS, ""),
    RESERVE_LIFTED(NoticeKind.FOLLOW_UP, ""),
    RESERVE_KEPT(NoticeKind.FOLLOW_UP, ""),
    WITHDRAWN(NoticeKind.PROGRESS, ""),
    CANCELLED(NoticeKind.PROGRESS, ""),
    MEETING_CONVENED(About.MEETING, NoticeKind.ALWAYS, "/reponse"),
    MEETING_AGENDA_CHANGED(About.MEETING, NoticeKind.ALWAYS, ""),
    /** To another day or other hours: the answers given do not stand any more. */
    MEETING_MOVED(About.MEETING, NoticeKind.ALWAYS, "/reponse"),
    MEETING_DETAILS_CHANGED(About.MEETING, NoticeKind.ALWAYS, ""),
    /** Something malicious was found in a document that goes with its agenda. */
    MEETING_DOCUMENT_INFECTED(About.MEETING, NoticeKind.ALWAYS, ""),
    MEETING_CANCELLED(About.MEETING, NoticeKind.ALWAYS, ""),
    /** To whoever was convened and no longer acts on that day. */
    MEETING_LEFT(About.MEETING, NoticeKind.ALWAYS, ""),
    MEETING_ANSWER_REMINDED(About.MEETING, NoticeKind.ALWAYS, "/reponse"),
    MEETING_MANDATE_RECEIVED(About.MEETING, NoticeKind.ALWAYS, "/reponse"),
    MEETING_MANDATE_DECLINED(About.MEETING, NoticeKind.ALWAYS, "/reponse"),
    /** The signatory that was to represent another will be away. */
    MEETING_MANDATE_RELEASED(About.MEETING, NoticeKind.ALWAYS, "/reponse"),
    /** To people without a voice, who have no account: nothing to open. */
    MEETING_GUEST_INVITED(About.MEETING, NoticeKind.ALWAYS, null),
    MEETING_GUEST_UPDATED(About.MEETING, NoticeKind.ALWAYS, null),
    MEETING_GUEST_CANCELLED(About.MEETING, NoticeKind.ALWAYS, null),
    MEETING_GUEST_LEFT(About.MEETING, NoticeKind.ALWAYS, null),
    MINUTES_SENT(About.MEETING, NoticeKind.ALWAYS, "/releve"),
    MINUTES_APPROVED(About.MEETING, NoticeKind.ALWAYS, "/releve"),
    /** To whoever stands in, with what waits. */
    SUBSTITUTION_BEGUN(About.ABSENCE, NoticeKind.OPINIONS, ""),
    /** To its owner, with a link to choose the first password, or the next. */
    ACCOUNT_INVITED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** To its owner, who forgot it: the same for half an hour. */
    ACCOUNT_RESET(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** To its owner: somebody gave wrong passwords. */
    ACCOUNT_GUESSED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** To its owner: somebody gave the right password, then wrong codes. */
    ACCOUNT_CODES_GUESSED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** To its owner: a recovery code stood in for the phone. */
    ACCOUNT_RECOVERY_USED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** To its owner too: somebody else took its second factor away. */
    ACCOUNT_FACTOR_RESET(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** What an administrator did to an account, to those for whom it acts. */
    ACCOUNT_OPENED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    ACCOUNT_REPLACED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    ACCOUNT_EDITED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    ACCOUNT_REOPENED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** To whoever it is, to its signatory and its titulaire, and to the secretariat, but not to whoever did it. */
    TERM_BEGUN(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    TERM_ENDED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    TERM_CORRECTED(About.ACCOUNT, NoticeKind.ALWAYS, ""),
    /** To the secretariat: somebody whom another service vouches for wants to get in, the first of the day. */
    ACCESS_ASKED(About.ACCESS, NoticeKind.ALWAYS, ""),
    /** The next morning: how many more did so, and still wait. */
    ACCESS_WAITING(About.ACCESS, NoticeKind.ALWAYS, ""),
    /** To whoever asked. */
    ACCESS_GRANTED(About.ACCESS, NoticeKind.ALWAYS, ""),
    ACCESS_DECLINED(About.ACCESS, NoticeKind.ALWAYS, ""),
    /** To a signatory or the secretariat, at both addresses. */
    MAILBOX_MOVED(About.COMMITTEE, NoticeKind.ALWAYS, ""),
    /** To the secretariat and the signatories: the convention ends in some months, and nothing renews it by itself. */
    AGREEMENT_ENDING(About.AGREEMENT, NoticeKind.ALWAYS, ""),
    /** The same where silence renews it. */
    AGREEMENT_GOING_ON(About.AGREEMENT, NoticeKind.ALWAYS, ""),
    /** Silence renewed it. */
    AGREEMENT_RENEWED(About.AGREEMENT, NoticeKind.ALWAYS, ""),
    /** To whoever keeps, outside of the service, where the journal's chain stood. */
    JOURNAL_DIGEST(About.JOURNAL, NoticeKind.ALWAYS, "/verification"),
    /** To whoever runs the service: a step failed, and is not tried any more. */
    INCIDENT_OPENED(About.OPERATIONS, NoticeKind.ALWAYS, ""),
    /** The same of all that failed within the hour after a mail about one. */
    INCIDENT_OPENED_AGAIN(About.OPERATIONS, NoticeKind.ALWAYS, ""),
    /** What was gathered for a person. */
    DIGEST(About.DIGEST, NoticeKind.ALWAYS, "");

    /** Each is the end of a message key: a request, a draft, a meeting, an absence, an account, a request for access, the committee, the convention, the journal, the running of the service and a digest are not named alike. */
    enum About {
        REQUEST,
        DRAFT,
        MEETING,
        ABSENCE,
        ACCOUNT,
        ACCESS,
        COMMITTEE,
        AGREEMENT,
        JOURNAL,
        OPERATIONS,
        DIGEST;

        /** Whether it is what administrators look after. */
        boolean isOfAdministrators() {
            return this == ACCOUNT || this == OPERATIONS;
        }
    }

    private static final Set<NoticeEvent> TASKS = EnumSet.of(
            OPINION_ASKED,
            OPINION_REMINDED,
            OPINION_ESCALATED,
            OPINION_OUTDATED,
            CONSULTATION_OPENED,
            VOTE_OPENED,
            VOTE_REMINDED,
            FOLLOW_UP_ASKED,
            FOLLOW_UP_ANSWERED,
            FOLLOW_UP_PRESUMED,
            RESERVE_PROPOSED,
            SUBSTITUTION_BEGUN);

    private final About about;
    private final NoticeKind kind;
    private final String page;

    NoticeEvent(NoticeKind kind, String page) {
        this(About.REQUEST, kind, page);
    }

    NoticeEvent(About about, NoticeKind kind, String page) {
        this.about = about;
        this.kind = kind;
        this.page = page;
    }

    /** @param code see {@link NoticeKey#code} */
    static NoticeEvent ofCode(String code) {
        return valueOf(code.split(":", 2)[0]);
    }

    /** Read by its recipient alone, not by whoever looks after the outbox. */
    boolean isConfidential() {
        return this == OPINION_GIVEN || this == DRAFT_PIECE_INFECTED;
    }

    /** Which link to choose a password it carries, written when it leaves; null for none. */
    LinkPurpose link() {
        return switch (this) {
            case ACCOUNT_INVITED -> LinkPurpose.INVITATION;
            case ACCOUNT_RESET -> LinkPurpose.RESET;
            default -> null;
        };
    }

    /** Whether it asks for something that leaves the work list once it is done. */
    boolean isTask() {
        return TASKS.contains(this);
    }

    NoticeKind kind() {
        return kind;
    }

    About about() {
        return about;
    }

    /** Where on the pages of its topic the message leads: the form of what is asked, or the topic itself; null for those who have nothing to open. */
    String page() {
        return page;
    }
}
