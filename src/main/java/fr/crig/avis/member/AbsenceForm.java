package fr.crig.avis.member;

import java.time.LocalDate;

/** First and last day of an absence. */
public class AbsenceForm {

    public LocalDate from;
    public LocalDate until;
}
