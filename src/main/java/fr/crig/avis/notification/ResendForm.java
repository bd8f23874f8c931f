package fr.crig.avis.notification;

/** The address that the secretariat mends. */
record ResendForm(String address, int version) {

    static ResendForm of(Notice notice) {
        return new ResendForm(notice.recipient(), notice.version());
    }

    String cleanAddress() {
        return address == null ? "" : address.strip();
    }
}
