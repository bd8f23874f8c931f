package fr.crig.avis.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A reader of PDF that is not the library which wrote it: two of one mind would not see each other's faults. */
public final class MuPdf {

    private static final int DOTS_AN_INCH = 72;
    private static final int PATIENCE_SECONDS = 60;
    private static final String MISSING =
            "No MuPDF to look at documents with: neither is mutool on the PATH, nor could apt-get"
                    + " (as root on Debian) bring it. Install mupdf-tools (on macOS: mupdf).";

    private MuPdf() {}

    /** The words of all pages, as it reads them. */
    public static String words(byte[] pdf) {
        return new String(run(pdf, "txt"), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    /** The first page as it is seen, one dot a point. */
    public static BufferedImage page(byte[] pdf) {
        try {
            return ImageIO.read(new ByteArrayInputStream(run(pdf, "png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] run(byte[] pdf, String format) {
        try {
            Path source = Files.createTempFile("crig-mupdf-", ".pdf");
            Path target = Files.createTempFile("crig-mupdf-", "." + format);
            try {
                Files.write(source, pdf);
                draw(source, target, format);
                return Files.readAllBytes(target);
            } finally {
                Files.delete(source);
                Files.delete(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Path source, Path target, String format) throws IOException {
        List<String> command = new ArrayList<>(List.of("mutool", "draw", "-q", "-F", format, "-o", target.toString()));
        command.addAll(List.of("-r", String.valueOf(DOTS_AN_INCH), source.toString()));
        if (format.equals("png")) {
            command.add("1");
        }
        await(started(command));
    }

    private static Process started(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        try {
            return builder.start();
        } catch (IOException missing) {
            Apt.install("mupdf-tools");
        }
        try {
            return builder.start();
        } catch (IOException stillMissing) {
            throw new IllegalStateException(MISSING, stillMissing);
        }
    }

    private static void await(Process drawing) throws IOException {
        String said = new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!drawing.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || drawing.exitValue() != 0) {
                throw new IOException("MuPDF cannot draw this: " + said);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
