package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.briefing.BoundPiece.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one piece may cost, and that the next one does not pay for it. */
@Tag("slow")
class WorkshopTest {

    @TempDir
    private Path folder;

    private int files;

    private PieceTask task(String mediaType, byte[] piece) throws IOException {
        Path source = Files.write(folder.resolve("source-" + ++files), piece);
        return new PieceTask(mediaType, source, folder.resolve("target-" + files));
    }

    private PieceTask pdf(byte[] piece) throws IOException {
        return task("application/pdf", piece);
    }

    @Test
    void outlivesAPieceThatInflatesBeyondMeasure() throws IOException {
        List<Path> before = folders();
        try (var workshop = new Workshop()) {
            assertThat(workshop.make(pdf(Papers.pdf("Avant", 2)))).isEqualTo(new PieceResult(Fate.INCLUDED, 2, false));
            assertThat(workshop.make(pdf(HostilePapers.inflating())).fate()).isEqualTo(Fate.TOO_HEAVY);
            PieceTask after = pdf(Papers.pdf("Après", 1));
            assertThat(workshop.make(after).fate()).isEqualTo(Fate.INCLUDED);
            assertThat(after.target()).exists();
            assertThat(workshop.make(task("image/jpeg", HostilePapers.cutJpeg()))
                            .fate())
                    .isEqualTo(Fate.UNREADABLE);
            assertThat(workshop.make(task("image/png", HostilePapers.pngBomb())).fate())
                    .isEqualTo(Fate.TO_OPEN);
        }
        assertThat(before).containsAll(folders());
    }

    @Test
    void leavesAPieceBehindThatNoViewerCouldShow() throws IOException {
        assertThat(pdf(HostilePapers.inflatingPage(101, COSName.FLATE_DECODE)).done())
                .isEqualTo(PieceResult.without(Fate.TOO_HEAVY));
        assertThat(pdf(HostilePapers.inflatingPage(2, COSName.FLATE_DECODE, COSName.FLATE_DECODE))
                        .done())
                .isEqualTo(PieceResult.without(Fate.TOO_HEAVY));
        assertThat(pdf(HostilePapers.crowded()).done()).isEqualTo(PieceResult.without(Fate.TOO_HEAVY));
        assertThat(pdf(HostilePapers.inflatingPage(2, COSName.FLATE_DECODE)).done())
                .isEqualTo(new PieceResult(Fate.INCLUDED, 1, false));
    }

    @Test
    void doesNotWaitForEver() throws IOException {
        List<Path> before = folders();
        try (var workshop = new Workshop(Duration.ofMillis(1))) {
            assertThat(workshop.make(pdf(Papers.pdf("Long", 1))).fate()).isEqualTo(Fate.TOO_HEAVY);
        }
        assertThat(before).containsAll(folders());
    }

    /** Others that run in this process have folders of theirs. */
    private static List<Path> folders() throws IOException {
        String mine = "crig-binding-%d-".formatted(ProcessHandle.current().pid());
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith(mine))
                    .toList();
        }
    }
}
