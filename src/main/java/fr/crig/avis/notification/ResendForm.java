package fr.crig.avis.notification;

import fr.crig.avis.page.Typed;

/** The address that the secretariat mends. */
public class ResendForm {

    /** Of the notice, when the form was made. */
    public int version;

    public String address = "";

    static ResendForm of(Notice notice) {
        var form = new ResendForm();
        form.version = notice.version();
        form.address = notice.recipient();
        return form;
    }

    String cleanAddress() {
        return Typed.lineOrEmpty(address);
    }
}
