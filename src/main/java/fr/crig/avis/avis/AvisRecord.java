package fr.crig.avis.avis;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.deliberation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an avis says, whole, as it was on the day it was recorded: names and not only identifiers, because a signatory may later
 * change its name or leave. Its JSON is what the SHA-256 is made of: the order of the components is the order of the fields,
 * and components are only ever added, at the end.
 *
 * @param amountAsked in euros
 * @param receivingSignatory full name
 * @param deliberatedOn day of the meeting, or of the end of the written consultation
 * @param forInformation the useful date had passed: saisine tardive
 * @param reserves each can later be lifted, by its rank from 1
 * @param positions one a signatory, in the order of the committee
 * @param quorumCounted signatories that took part, of the {@code quorumBase} entitled, when {@code quorumRequired} were needed
 * @param consultation null when it was given at a meeting
 * @param replaces number of the avis that this one replaces; null for a first one
 * @param quorumWaivedOn day of the second convocation, under which no quorum was required; null otherwise
 * @param applicantSiret null for an applicant without one
 * @param applicantRna number of an association that has no SIRET; null otherwise
 * @param formalities null in avis of before there were any
 */
public record AvisRecord(
        String committee,
        String number,
        LocalDate recordedOn,
        String reference,
        int revision,
        String title,
        String applicant,
        String applicantSiret,
        String funder,
        BigDecimal amountAsked,
        String receivingSignatory,
        Mode mode,
        LocalDate deliberatedOn,
        boolean forInformation,
        Outcome outcome,
        String text,
        List<String> reserves,
        List<Position> positions,
        int quorumBase,
        int quorumRequired,
        int quorumCounted,
        ConsultationDays consultation,
        LocalDate quorumWaivedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String replaces,
        @JsonInclude(JsonInclude.Include.NON_NULL) String applicantRna,
        @JsonInclude(JsonInclude.Include.NON_NULL) Formalities formalities) {

    public AvisRecord {
        reserves = List.copyOf(reserves);
        positions = List.copyOf(positions);
    }

    /** The text, cut where a line is left empty. */
    public List<String> paragraphs() {
        return List.of(text.split("\\n\\s*\\n"));
    }

    /** Those who were out of the item. */
    public List<Position> recused() {
        return positions.stream().filter(Position::recused).toList();
    }

    public List<Position> dissents() {
        return positions.stream().filter(position -> position.dissent() != null).toList();
    }
}
