package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One line of the list.
 *
 * @param reference null for a draft, which goes by its form key
 * @param departments codes, or {@link RequestIndex#WHOLE_REGION}
 * @param submittedAt null for a draft
 * @param usefulDate null when nothing limits the avis in time
 * @param awaited null unless signatories are asked for their opinion
 */
public record RequestRow(
        long id,
        Reference reference,
        UUID formKey,
        String title,
        String applicantName,
        String applicantSiret,
        String applicantRna,
        RequestState state,
        Theme theme,
        List<String> departments,
        String receivingSignatory,
        Instant submittedAt,
        Instant due,
        LocalDate usefulDate,
        Circulated.Awaited awaited) {

    RequestRow waitingFor(Circulated.Awaited someone) {
        return new RequestRow(
                id,
                reference,
                formKey,
                title,
                applicantName,
                applicantSiret,
                applicantRna,
                state,
                theme,
                departments,
                receivingSignatory,
                submittedAt,
                due,
                usefulDate,
                someone);
    }

    public String path() {
        return state == RequestState.DRAFT ? "/demandes/brouillons/" + formKey : "/demandes/" + reference;
    }
}
