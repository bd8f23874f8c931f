package fr.crig.avis.storage;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Speaks with clamd (man 8 clamd: a command ends with a zero, INSTREAM takes pieces that each say their length first). Of our own,
 * because the clients on Maven Central have had no release for years, or bring the library of another language.
 */
@Component
class Clamd {

    private static final int CONNECT_MS = 5_000;
    /** Of its longest silence: it thinks only once it has everything. */
    private static final int ANSWER_MS = 120_000;

    private static final int LONGEST_ANSWER = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final ScannerProperties scanner;

    Clamd(ScannerProperties scanner) {
        this.scanner = scanner;
    }

    /**
     * @param state {@code WAITING} if it did not say: too long for it, most often
     * @param words the name of what it found, or why it did not say
     */
    record Verdict(ScanState state, String words) {}

    /** @throws IOException if it cannot be reached */
    Verdict scan(Consumer<OutputStream> content) throws IOException {
        try (Socket socket = connected()) {
            try {
                send(socket, content);
            } catch (IOException | java.io.UncheckedIOException closedEarly) {
                // It has said why, or is gone.
            }
            return verdict(answer(socket));
        }
    }

    /** As it names itself, its signatures and their date: "ClamAV 1.4.6/27800/Tue Nov 24 09:25:03 2026". */
    String version() throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write("zVERSION\0".getBytes(StandardCharsets.US_ASCII));
            return answer(socket);
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(scanner.getHost(), scanner.getPort()), CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void send(Socket socket, Consumer<OutputStream> content) throws IOException {
        var target = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        target.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        content.accept(new Pieces(target));
        target.writeInt(0);
        target.flush();
    }

    /** @throws IOException also if it closes without a word */
    private static String answer(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        if (answer.isEmpty()) {
            throw new IOException("clamd closed without an answer");
        }
        return answer.replace("\0", "");
    }

    static Verdict verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return new Verdict(ScanState.CLEAN, "");
        }
        if (answer.endsWith(FOUND)) {
            int name = answer.indexOf(": ") + 2;
            return new Verdict(ScanState.INFECTED, answer.substring(name, answer.length() - FOUND.length()));
        }
        return new Verdict(ScanState.WAITING, answer);
    }

    /** Each with its length before it. */
    private static final class Pieces extends OutputStream {

        private final DataOutputStream target;

        Pieces(DataOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                target.writeInt(length);
                target.write(bytes, offset, length);
            }
        }
    }
}
