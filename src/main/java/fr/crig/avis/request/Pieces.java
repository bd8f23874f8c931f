package fr.crig.avis.request;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where agents join pieces to their requests and take them away. */
@Service
@Transactional
public class Pieces {

    private final Requests requests;
    private final RequestReader reader;
    private final Attachments attachments;
    private final UploadCheck uploads;
    private final PerimeterCheck perimeters;
    private final RequestNotices notices;
    private final Journal journal;

    Pieces(
            Requests requests,
            RequestReader reader,
            Attachments attachments,
            UploadCheck uploads,
            PerimeterCheck perimeters,
            RequestNotices notices,
            Journal journal) {
        this.requests = requests;
        this.reader = reader;
        this.attachments = attachments;
        this.uploads = uploads;
        this.perimeters = perimeters;
        this.notices = notices;
        this.journal = journal;
    }

    /** @param size in bytes, as received */
    public void joinToDraft(
            Actor agent, UUID formKey, PieceKind kind, String name, long size, InputStreamSource content) {
        FundingRequest draft = reader.draft(agent, formKey);
        draft.ensureDraft();
        add(agent, draft, kind, name, size, content);
    }

    /** One that the request has already is not joined again: two windows that send the same form at the same instant join its pieces once. */
    public void join(
            Actor agent, Reference reference, PieceKind kind, String name, long size, InputStreamSource content) {
        FundingRequest request = reader.visible(agent, reference);
        request.ensureHandledBy(agent);
        request.ensureOpenToPieces();
        requests.lock(request.id());
        add(agent, request, kind, name, size, content).ifPresent(accepted -> {
            journal.record(agent, "request.pieceJoined", reference.value(), accepted.fileName());
            notices.changed(request);
        });
    }

    public void removeFromDraft(Actor agent, UUID formKey, long attachmentId) {
        FundingRequest draft = reader.draft(agent, formKey);
        draft.ensureDraft();
        attachments.remove(reader.attachment(draft, attachmentId));
    }

    private AcceptedFile check(PieceKind kind, String name, long size, InputStreamSource content) throws IOException {
        return kind == PieceKind.PERIMETER
                ? perimeters.check(uploads.nameWithinLimits(name, size), content)
                : uploads.check(name, size, content);
    }

    /** @return empty if it has this very piece */
    private Optional<AcceptedFile> add(
            Actor agent, FundingRequest request, PieceKind kind, String name, long size, InputStreamSource content) {
        if (kind == null) {
            throw Refusal.of("pieceKind", "refusal.choice");
        }
        try {
            AcceptedFile accepted = check(kind, name, size, content);
            List<Attachment> before = attachments.of(request);
            uploads.checkTotal(before.stream().mapToLong(Attachment::size).sum() + size);
            try (InputStream stream = content.getInputStream()) {
                boolean added = attachments.add(request, before, kind, accepted, stream, agent.username());
                return added ? Optional.of(accepted) : Optional.empty();
            }
        } catch (IOException e) {
            throw Refusal.of("file", "refusal.file.unreadable", OneLine.of(name));
        }
    }
}
