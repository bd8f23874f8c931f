package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Pieces as they come out of the book's binding. */
final class Copies {

    private Copies() {}

    static byte[] ofPdf(byte[] pdf) {
        return of(pdf, (source, target) -> PdfPages.copy(source, target, 100));
    }

    static byte[] ofPicture(byte[] picture, boolean jpeg) {
        return of(picture, (source, target) -> ImagePage.draw(source, target, jpeg));
    }

    @FunctionalInterface
    private interface Copying {
        void copy(Path source, Path target) throws IOException;
    }

    private static byte[] of(byte[] piece, Copying copying) {
        try {
            Path folder = Files.createTempDirectory("crig-copies-");
            try {
                Path target = folder.resolve("target.pdf");
                copying.copy(Files.write(folder.resolve("source"), piece), target);
                return Files.readAllBytes(target);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sample(String name) {
        try (var file = Copies.class.getResourceAsStream("/cases/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
