package fr.crig.avis.member;

import java.time.LocalDate;

/** The last day of a term of office. */
public class EndForm {

    public int version;
    public LocalDate until;
}
