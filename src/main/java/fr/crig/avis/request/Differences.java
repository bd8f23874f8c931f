package fr.crig.avis.request;

import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed in a request between two of its revisions. The reader's right to see the request is for the caller to ask. */
@Component
@Transactional(readOnly = true)
public class Differences {

    private final Revisions revisions;
    private final DossierTexts texts;
    private final Attachments attachments;

    Differences(Revisions revisions, DossierTexts texts, Attachments attachments) {
        this.revisions = revisions;
        this.texts = texts;
        this.attachments = attachments;
    }

    /**
     * In the text, and the pieces that came between the two: none can be taken away once a request is deposited.
     *
     * @throws NotVisible if there is no such revision
     */
    public List<Difference> between(FundingRequest request, int older, int newer) {
        Reference reference = request.reference();
        Map<Integer, Instant> made =
                revisions.of(reference).stream().collect(Collectors.toMap(Revision::number, Revision::madeAt));
        List<Difference> differences = new ArrayList<>(between(revision(reference, older), revision(reference, newer)));
        pieces(request, made.get(older), made.get(newer)).ifPresent(differences::add);
        return differences;
    }

    /** What changed since this revision, and the pieces that came after this instant. */
    public List<Difference> since(FundingRequest request, int seen, Instant seenAt) {
        Reference reference = request.reference();
        List<Difference> differences = new ArrayList<>();
        if (seen != request.revision()) {
            differences.addAll(between(revision(reference, seen), revision(reference, request.revision())));
        }
        pieces(request, seenAt, Instant.MAX).ifPresent(differences::add);
        return differences;
    }

    /** What changed since this instant, in the text and in the pieces. */
    List<Difference> since(FundingRequest request, Instant instant) {
        int seen = revisions.of(request.reference()).stream()
                .filter(revision -> !revision.madeAt().isAfter(instant))
                .mapToInt(Revision::number)
                .max()
                .orElseThrow();
        return since(request, seen, instant);
    }

    private Optional<Difference> pieces(FundingRequest request, Instant after, Instant until) {
        String names = attachments.of(request).stream()
                .filter(piece ->
                        piece.addedAt().isAfter(after) && !piece.addedAt().isAfter(until))
                .map(Attachment::fileName)
                .collect(Collectors.joining("\n"));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Difference("pieces", "", names));
    }

    List<Difference> between(Dossier older, Dossier newer) {
        Map<String, String> before = texts.of(older);
        return texts.of(newer).entrySet().stream()
                .filter(after -> !after.getValue().equals(before.get(after.getKey())))
                .map(after -> new Difference(after.getKey(), before.get(after.getKey()), after.getValue()))
                .toList();
    }

    private Dossier revision(Reference reference, int number) {
        return revisions.find(reference, number).orElseThrow(() -> new NotVisible(reference));
    }
}
