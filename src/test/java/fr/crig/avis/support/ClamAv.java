package fr.crig.avis.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** A real clamd, which knows one signature: that of the test file of the makers of scanners (EICAR). Started once for all tests. */
public final class ClamAv {

    /** In two halves, or the scanner of whoever works on this file would take it away. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    public static final String NAME = "Crig.Test.Eicar";

    private static final String MISSING =
            "No ClamAV to scan with: neither is clamd at /usr/sbin nor on the PATH, nor could apt-get"
                    + " (as root on Debian) bring it. Install clamav-daemon (on macOS: clamav).";
    private static final int PATIENCE_SECONDS = 60;

    private static ClamAv running;

    private final int port;

    private ClamAv(int port) {
        this.port = port;
    }

    public static synchronized ClamAv running() {
        if (running == null) {
            running = started();
        }
        return running;
    }

    public int port() {
        return port;
    }

    private static ClamAv started() {
        try {
            Path folder = Files.createTempDirectory("crig-clamav-");
            int port = freePort();
            Path database = Files.createDirectory(folder.resolve("db"));
            Files.writeString(
                    database.resolve("crig.ndb"),
                    NAME + ":0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
            Path configuration = folder.resolve("clamd.conf");
            Files.writeString(configuration, """
                            Foreground yes
                            TCPSocket %d
                            TCPAddr 127.0.0.1
                            DatabaseDirectory %s
                            StreamMaxLength 1M
                            MaxThreads 2
                            """.formatted(port, database));
            Process process = process(configuration, folder.resolve("log"));
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            await(process, port, folder.resolve("log"));
            return new ClamAv(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(Path configuration, Path log) throws IOException {
        if (command() == null) {
            Apt.install("clamav-daemon");
        }
        if (command() == null) {
            throw new IllegalStateException(MISSING);
        }
        return new ProcessBuilder(command(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String command() {
        if (Files.isExecutable(Path.of("/usr/sbin/clamd"))) {
            return "/usr/sbin/clamd";
        }
        return Apt.succeeds(new ProcessBuilder("clamd", "--version")) ? "clamd" : null;
    }

    private static void await(Process process, int port, Path log) throws IOException {
        for (int tenth = 0; tenth < PATIENCE_SECONDS * 10; tenth++) {
            if (answers(port)) {
                return;
            }
            pause(process, log);
        }
        throw new IllegalStateException("clamd does not answer: " + Files.readString(log));
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause(Process process, Path log) throws IOException {
        try {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("clamd ended: " + Files.readString(log));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
