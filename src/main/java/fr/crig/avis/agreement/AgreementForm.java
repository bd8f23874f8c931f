package fr.crig.avis.agreement;

import java.time.LocalDate;

/** What the secretariat typed of the convention. */
public class AgreementForm extends SeenForm {

    /** Number of the convention that was the last when a new one was typed; 0 if there was none. */
    public long follows;

    public LocalDate signedOn;
    public LocalDate firstDay;
    public Integer months;
    public String renewal = "";
    public Integer noticeLength;
    public String noticeUnit = "";
    public String decidedBy = "";
    public String signatories = "";

    /** A new one is typed while this one is the last. @param last null if there is none */
    void follow(Agreement last) {
        follows = last == null ? 0 : last.number();
        version = last == null ? 0 : last.version();
    }

    static AgreementForm of(Agreement agreement) {
        AgreementFacts facts = agreement.facts();
        var form = new AgreementForm();
        form.see(agreement);
        form.signedOn = facts.signedOn();
        form.firstDay = facts.firstDay();
        form.months = facts.months();
        form.renewal = facts.renewal().name();
        form.noticeLength = facts.notice() == null ? null : facts.notice().length();
        form.noticeUnit = facts.notice() == null ? "" : facts.notice().unit().name();
        form.decidedBy = facts.decidedBy() == null ? "" : facts.decidedBy();
        form.signatories = String.join("\n", facts.signatories());
        return form;
    }
}
