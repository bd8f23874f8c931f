package fr.crig.avis.member;

import java.time.LocalDate;
import java.util.List;

/**
 * The absences of one member.
 *
 * @param path where the page is; its forms go below
 * @param own whether the reader is that member
 */
public record AbsencePage(Term member, String path, boolean own, List<Row> toCome, List<Row> past) {

    /** @param alone first day on which nobody of the signatory is there; null if somebody always is */
    public record Row(Absence absence, boolean running, LocalDate alone) {}
}
