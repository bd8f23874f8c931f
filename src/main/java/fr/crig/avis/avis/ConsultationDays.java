package fr.crig.avis.avis;

import fr.crig.avis.consultation.Consultation;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalDate;

/** The days of a written consultation, as printed in the avis that it gave (décret 2014-1627). */
public record ConsultationDays(
        LocalDate openedOn, LocalDate debatedUntil, LocalDate voteOpenedOn, LocalDate voteClosedOn) {

    static ConsultationDays of(Consultation consultation) {
        return new ConsultationDays(
                ParisTime.day(consultation.openedAt()),
                ParisTime.day(consultation.debateEnd()),
                ParisTime.day(consultation.voteOpenedAt()),
                ParisTime.day(consultation.closedAt()));
    }
}
