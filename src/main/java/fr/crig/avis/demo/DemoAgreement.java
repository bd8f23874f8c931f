package fr.crig.avis.demo;

import fr.crig.avis.agreement.AgreementDesk;
import fr.crig.avis.agreement.AgreementForm;
import fr.crig.avis.agreement.RenewalForm;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The convention of the demonstration: that of June 2019, for three years. Its renewals are invented, so that it is in force and its end in
 * sight, on whatever day somebody looks.
 */
@Component
@Profile("demo")
class DemoAgreement {

    private static final LocalDate SIGNED = LocalDate.of(2019, 6, 11);
    private static final int MONTHS = 36;
    private static final int YEAR = 12;
    private static final int AT_LEAST_AHEAD = 4;
    private static final int SIGNED_DAYS_BEFORE = 20;

    private final AgreementDesk desk;
    private final DemoPeople people;
    private final Committee committee;
    private final Clock clock;

    DemoAgreement(AgreementDesk desk, DemoPeople people, Committee committee, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.committee = committee;
        this.clock = clock;
    }

    void tell() {
        Actor secretariat = people.as("secretariat");
        desk.record(secretariat, signed());
        LocalDate today = ParisTime.day(clock.instant());
        LocalDate horizon = today.plusMonths(AT_LEAST_AHEAD);
        LocalDate next = SIGNED.plusMonths(MONTHS);
        for (int version = 0; !next.isAfter(horizon); version++) {
            RenewalForm act = act(next, horizon, today);
            act.version = version;
            desk.renew(secretariat, act);
            next = next.plusMonths(act.months);
        }
    }

    private AgreementForm signed() {
        var form = new AgreementForm();
        form.signedOn = SIGNED;
        form.firstDay = SIGNED;
        form.months = MONTHS;
        form.renewal = "BY_ACT";
        form.signatories = committee.signatories().stream().map(Signatory::name).collect(Collectors.joining("\n"));
        return form;
    }

    /** For three years, or for fewer if the end would otherwise be far away. */
    private static RenewalForm act(LocalDate first, LocalDate horizon, LocalDate today) {
        var form = new RenewalForm();
        LocalDate signed = first.minusDays(SIGNED_DAYS_BEFORE);
        form.signedOn = signed.isAfter(today) ? today : signed;
        form.firstDay = first;
        form.months = YEAR;
        while (form.months < MONTHS && !first.plusMonths(form.months).isAfter(horizon)) {
            form.months += YEAR;
        }
        return form;
    }
}
