package fr.crig.avis.notification;

/** What people are told. The words of each are in {@code messages-notification.properties} under {@code mail.<EVENT>}. */
public enum NoticeEvent {
    RECEIPT(""),
    COMPLETION_ASKED("/completer"),
    COMPLETION_REMINDED("/completer"),
    OUTSIDE_PERIMETER(""),
    LAPSED(""),
    OPINION_ASKED("/avis-signataire"),
    OPINION_REMINDED("/avis-signataire"),
    OPINION_ESCALATED("/avis-signataire"),
    CIRCULATION_CLOSED(""),
    WRITTEN_CONSULTATION_OPENED(""),
    PLACED_ON_AGENDA(""),
    POSTPONED(""),
    AVIS_RECORDED(""),
    FOLLOW_UP_ASKED("/suite"),
    WITHDRAWN(""),
    CANCELLED("");

    private final String page;

    NoticeEvent(String page) {
        this.page = page;
    }

    /** Where on the request's pages the message leads: the form of what is asked, or the request itself. */
    String page() {
        return page;
    }
}
