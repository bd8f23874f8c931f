package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;

/** A correction with a piece, sent by two windows at the same instant: one correction, one piece. */
class CorrectionAtOnceTest extends RequestPagesTest {

    private static final int WINDOWS = 2;
    private static final byte[] NOTE = "%PDF-1.4 une note".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String NAME = "note.pdf";

    @RepeatedTest(3)
    void joinsItsPieceOnce() throws Exception {
        Reference reference = stages.submitted();
        int before = pieces(reference).size();
        int seen = version(reference);
        assertThat(atOnce(() -> send(reference, seen)))
                .containsOnlyOnce(302)
                .allSatisfy(status -> assertThat(status).isIn(302, 404, 409));
        assertThat(pieces(reference)).hasSize(before + 1);
        assertThat(request(reference).revision()).isEqualTo(2);
    }

    /** The same bytes under another name, or as another kind, are another piece. */
    @Test
    void joinsWhatIsNotTheSame() {
        Reference reference = stages.submitted();
        int before = pieces(reference).size();
        join(reference, PieceKind.NOTE, NAME);
        join(reference, PieceKind.NOTE, NAME);
        assertThat(pieces(reference)).hasSize(before + 1);
        join(reference, PieceKind.NOTE, "autre.pdf");
        join(reference, PieceKind.PLANNING, NAME);
        assertThat(pieces(reference)).hasSize(before + 3);
    }

    private void join(Reference reference, PieceKind kind, String name) {
        pieces.join(agent(), reference, kind, name, NOTE.length, new ByteArrayResource(NOTE));
    }

    private List<Attachment> pieces(Reference reference) {
        return reader.attachments(request(reference));
    }

    private int send(Reference reference, int seen) {
        return mvc.perform(multipart("/demandes/" + reference + "/modifier")
                        .file(new MockMultipartFile("piece-NOTE", NAME, "application/pdf", NOTE))
                        .params(SentForm.of(Samples.form()))
                        .param("version", "" + seen)
                        .session(new MockHttpSession())
                        .with(accounts.signedIn(AGENT))
                        .with(csrf().asHeader()))
                .getResponse()
                .getStatus();
    }

    private static List<Integer> atOnce(Callable<Integer> sending) throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(WINDOWS);
        try {
            CyclicBarrier start = new CyclicBarrier(WINDOWS);
            List<Integer> statuses = new ArrayList<>();
            Callable<Integer> together = () -> {
                start.await();
                return sending.call();
            };
            for (Future<Integer> answer : windows.invokeAll(Collections.nCopies(WINDOWS, together))) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            windows.shutdownNow();
        }
    }
}
