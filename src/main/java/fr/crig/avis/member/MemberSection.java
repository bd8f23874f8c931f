package fr.crig.avis.member;

import fr.crig.avis.committee.Signatory;
import java.time.LocalDate;
import java.util.List;

/**
 * The members of one signatory.
 *
 * @param kept whether the reader may add a line to it
 * @param vacantFrom first day from today on which there is no titulaire; null as long as no such day is known
 */
public record MemberSection(
        Signatory signatory,
        boolean kept,
        List<MemberRow> inForce,
        List<MemberRow> toCome,
        List<MemberRow> past,
        LocalDate vacantFrom) {}
