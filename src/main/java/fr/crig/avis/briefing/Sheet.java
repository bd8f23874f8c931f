package fr.crig.avis.briefing;

import fr.crig.avis.circulation.Answer;
import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.deliberation.Postponement;
import fr.crig.avis.request.Attachment;
import fr.crig.avis.request.FundingRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the book says of a request that its reader may see.
 *
 * @param texts of its dossier, by the name of the field
 * @param answers as far as the reader may know them; empty before the circulation
 */
public record Sheet(
        FundingRequest request,
        Map<String, String> texts,
        List<Answer> answers,
        List<Postponement> postponements,
        List<Attachment> attachments) {

    private static final Set<String> ABOVE =
            Set.of("applicant.name", "project.title", "project.summary", "project.theme");

    /** Those of the opinions in force first, which stand before them in the book. */
    public List<BookPiece> pieces() {
        return Stream.concat(
                        given().filter(opinion -> opinion.piece() != null).map(BookPiece::of),
                        attachments.stream().map(piece -> BookPiece.of(request.reference(), piece)))
                .toList();
    }

    private Stream<Opinion> given() {
        return answers.stream().map(Answer::latest).filter(Objects::nonNull);
    }

    /** When each opinion and each piece came that the reader may see. */
    Stream<Instant> additions() {
        return Stream.concat(
                given().map(opinion -> opinion.authorship().givenAt()),
                attachments.stream().map(Attachment::addedAt));
    }

    /** One part of the dossier, without what is said at the top of the sheet. @param prefix of the names of its fields */
    public Map<String, String> details(String prefix) {
        Map<String, String> details = new LinkedHashMap<>(texts);
        details.keySet().removeIf(name -> !name.startsWith(prefix) || ABOVE.contains(name));
        return details;
    }
}
