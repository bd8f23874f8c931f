package fr.crig.avis.request;

import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The way out of the pieces, in no transaction: it would hold its connection until the slowest reader has everything. */
@Component
public class PieceContent {

    private final Attachments attachments;

    PieceContent(Attachments attachments) {
        this.attachments = attachments;
    }

    public void copyTo(Attachment visible, OutputStream target) {
        attachments.copyTo(visible, target);
    }
}
