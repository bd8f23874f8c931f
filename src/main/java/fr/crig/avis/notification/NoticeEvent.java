package fr.crig.avis.notification;

/** What people are told. The words of each are in {@code messages-notification.properties} under {@code mail.<EVENT>}. */
public enum NoticeEvent {
    RECEIPT(""),
    COMPLETION_ASKED("/completer"),
    COMPLETION_REMINDED("/completer"),
    COMPLETION_RECEIVED("/recevabilite"),
    ADMITTED(""),
    OUTSIDE_PERIMETER(""),
    LAPSED(""),
    OPINION_ASKED("/avis-signataire"),
    OPINION_REMINDED("/avis-signataire"),
    OPINION_ESCALATED("/avis-signataire"),
    /** What a member said, to that member alone. */
    OPINION_GIVEN("/avis-signataire"),
    CIRCULATION_CLOSED(""),
    CONSULTATION_OPENED("/consultation"),
    CONTRIBUTION_POSTED("/consultation"),
    VOTE_OPENED("/vote"),
    VOTE_REMINDED("/vote"),
    CONSULTATION_RESULT("/consultation"),
    CALLED_TO_MEETING("/consultation"),
    CONSULTATION_INVALID("/consultation"),
    PLACED_ON_AGENDA(""),
    POSTPONED(""),
    AVIS_RECORDED(""),
    /** It replaces another. */
    AVIS_RECTIFIED(""),
    FOLLOW_UP_ASKED("/suite"),
    WITHDRAWN(""),
    CANCELLED(""),
    MEETING_CONVENED(About.MEETING, "/reponse"),
    MEETING_AGENDA_CHANGED(About.MEETING, ""),
    /** To another day or other hours: the answers given do not stand any more. */
    MEETING_MOVED(About.MEETING, "/reponse"),
    MEETING_DETAILS_CHANGED(About.MEETING, ""),
    MEETING_CANCELLED(About.MEETING, ""),
    MEETING_MANDATE_RECEIVED(About.MEETING, "/reponse"),
    /** The signatory that was to represent another will be away. */
    MEETING_MANDATE_RELEASED(About.MEETING, "/reponse"),
    MINUTES_SENT(About.MEETING, "/releve"),
    MINUTES_APPROVED(About.MEETING, "/releve"),
    /** To whoever stands in, with what waits. */
    SUBSTITUTION_BEGUN(About.ABSENCE, "");

    /** Each is the end of a message key: a request, a meeting and an absence are not named alike. */
    enum About {
        REQUEST,
        MEETING,
        ABSENCE
    }

    private final About about;
    private final String page;

    NoticeEvent(String page) {
        this(About.REQUEST, page);
    }

    NoticeEvent(About about, String page) {
        this.about = about;
        this.page = page;
    }

    /** @param code see {@link NoticeKey#code} */
    static NoticeEvent ofCode(String code) {
        return valueOf(code.split(":", 2)[0]);
    }

    /** Read by its recipient alone, not by whoever looks after the outbox. */
    boolean isConfidential() {
        return this == OPINION_GIVEN;
    }

    About about() {
        return about;
    }

    /** Where on the pages of its topic the message leads: the form of what is asked, or the topic itself. */
    String page() {
        return page;
    }
}
