package fr.crig.avis.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that remembers what it took and when, and that may be in a bad mood. */
final class PostOffice implements AutoCloseable {

    /** @param at in milliseconds; @param answered whether it said that it took it */
    record Mail(String messageId, long at, boolean answered) {}

    enum Mood {
        GOOD,
        /** A second a command. */
        SLOW,
        /** Takes the call and never says a word. */
        SILENT,
        REFUSES_ONE_OF_THREE,
        /** Not later either: nobody of that name is here. */
        REFUSES_ONE_OF_THREE_FOR_GOOD,
        /** Takes the message, and hangs up before it says so. */
        CUTS_AFTER_MESSAGE
    }

    /** In milliseconds, of a slow one before each of its words; a silent one takes all the time that the service gives it. */
    static final long SLOWNESS = 1_000;

    private static final String MESSAGE_ID = "message-id:";

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicInteger felt = new AtomicInteger();
    private final ExecutorService clerks = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "post-office");
        thread.setDaemon(true);
        return thread;
    });
    private final int port;
    private volatile Mood mood = Mood.GOOD;
    private volatile ServerSocket door;

    PostOffice() {
        open(0);
        port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    void mood(Mood next) {
        mood = next;
        felt.set(0);
    }

    /** How often whoever came felt the mood in which it now is; a good one is not felt. */
    int felt() {
        return felt.get();
    }

    /** Nobody answers at its port any more. */
    void shut() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reopen() {
        open(port);
    }

    private void open(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 100);
            door = opened;
            clerks.execute(() -> receive(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket caller = at.accept();
                clerks.execute(() -> serve(caller));
            } catch (IOException shut) {
                // The loop sees it.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setSoTimeout(60_000);
            if (mood != Mood.SILENT) {
                talk(caller);
            } else {
                felt.incrementAndGet();
                caller.getInputStream().read();
            }
        } catch (IOException | InterruptedException hungUp) {
            // As a mail server it does not care.
        }
    }

    private void talk(Socket caller) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 post office");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
            if (command.equals("DATA")) {
                say(caller, "354 go on");
                if (!take(caller, message(in))) {
                    return;
                }
            } else if (command.equals("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, answer(command));
            }
        }
    }

    private String answer(String command) {
        if (!command.equals("RCPT")) {
            return "250 ok";
        }
        return switch (mood) {
            case REFUSES_ONE_OF_THREE -> isThird() ? "451 come back later" : "250 ok";
            case REFUSES_ONE_OF_THREE_FOR_GOOD -> isThird() ? "550 nobody of that name" : "250 ok";
            default -> "250 ok";
        };
    }

    private boolean isThird() {
        boolean third = counter.incrementAndGet() % 3 == 0;
        if (third) {
            felt.incrementAndGet();
        }
        return third;
    }

    /** @param messageId null for a message that broke off, which is nobody's mail. @return whether the talk goes on */
    private boolean take(Socket caller, String messageId) throws IOException, InterruptedException {
        if (messageId == null) {
            return false;
        }
        boolean says = mood != Mood.CUTS_AFTER_MESSAGE;
        mails.add(new Mail(messageId, System.currentTimeMillis(), says));
        if (says) {
            say(caller, "250 taken");
        } else {
            felt.incrementAndGet();
        }
        return says;
    }

    /** Reads it to its end. @return its id, which may stand on the line after the name; null if who sends it hung up before the end */
    private static String message(BufferedReader in) throws IOException {
        String id = "";
        boolean name = false;
        for (String line = in.readLine(); line == null || !line.equals("."); line = in.readLine()) {
            if (line == null) {
                return null;
            }
            if (id.isEmpty() && name) {
                id = line.strip();
            } else if (id.isEmpty() && line.toLowerCase(java.util.Locale.ROOT).startsWith(MESSAGE_ID)) {
                id = line.substring(MESSAGE_ID.length()).strip();
                name = true;
            }
        }
        return id;
    }

    private void say(Socket caller, String line) throws IOException, InterruptedException {
        if (mood == Mood.SLOW) {
            felt.incrementAndGet();
            Thread.sleep(SLOWNESS);
        }
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        shut();
        clerks.shutdownNow();
    }
}
