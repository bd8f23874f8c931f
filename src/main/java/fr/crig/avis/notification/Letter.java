package fr.crig.avis.notification;

/** One announcement to one of those who are told. */
record Letter(Announcement announcement, Recipient recipient) {

    NoticeKey key() {
        return announcement.key();
    }

    NoticeKind kind() {
        return key().event().kind();
    }
}
