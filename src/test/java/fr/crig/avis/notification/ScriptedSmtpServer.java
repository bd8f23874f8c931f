package fr.crig.avis.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of few words: it answers each command as it was told to, and hangs up after a message if told to. */
final class ScriptedSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile boolean deafAfterMessage;

    ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** Accepts connections and never says a word. */
    static ScriptedSmtpServer silent() {
        ScriptedSmtpServer server = new ScriptedSmtpServer();
        server.silent = true;
        return server;
    }

    /** @param command its first four letters */
    ScriptedSmtpServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Takes the message, and then lets nobody say goodbye. */
    ScriptedSmtpServer deafAfterMessage() {
        deafAfterMessage = true;
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (!silent) {
                    talk(client);
                }
            } catch (IOException e) {
                // The client hung up, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 scripted");
        boolean message = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (message && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            String answer = answer(message ? "DONE" : line);
            say(client, answer);
            if (message && deafAfterMessage) {
                return;
            }
            message = answer.startsWith("354");
        }
    }

    private String answer(String line) {
        String command = line.substring(0, Math.min(4, line.length()));
        String usual = command.equals("DATA") ? "354 go on" : "250 ok";
        return answers.getOrDefault(command, usual);
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
