package fr.crig.avis.briefing;

import fr.crig.avis.briefing.BoundPiece.Fate;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What the process does in which pieces are opened: it reads a task a line, and answers each with a line, until the service ends
 * or lets it go.
 */
final class PieceWork {

    /** A book that nobody could open is no use: longer pieces are read in the service. */
    static final int MOST_PAGES = 500;

    private PieceWork() {}

    public static void main(String[] arguments) throws IOException {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        LoggingSystem.get(PieceWork.class.getClassLoader()).beforeInitialize();
        ProcessHandle.current()
                .parent()
                .ifPresent(service ->
                        service.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        var tasks = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
            answers.println(PieceTask.read(task).done().line());
        }
    }

    static PieceResult picture(Path source, Path target, boolean jpeg) {
        try {
            return ImagePage.draw(source, target, jpeg)
                    ? new PieceResult(Fate.INCLUDED, 1, false)
                    : PieceResult.without(Fate.TO_OPEN);
        } catch (IOException unreadable) {
            return PieceResult.without(Fate.UNREADABLE);
        }
    }

    static PieceResult document(Path source, Path target) {
        try {
            CopiedPages copied = PdfPages.copy(source, target, MOST_PAGES);
            if (copied.count() > MOST_PAGES) {
                return PieceResult.without(Fate.TO_OPEN);
            }
            return PageWeight.isBearable(target)
                    ? new PieceResult(Fate.INCLUDED, copied.count(), copied.filesLeft())
                    : PieceResult.without(Fate.TOO_HEAVY);
        } catch (IOException unreadable) {
            return PieceResult.without(Fate.UNREADABLE);
        }
    }
}
