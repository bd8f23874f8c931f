package fr.crig.avis.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** The mails that really left through SMTP: one GreenMail server for the whole test run, on a port of its own. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final GreenMail SERVER = started();

    Mailbox() {}

    private static GreenMail started() {
        ServerSetup anyFreePort = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(anyFreePort);
        server.start();
        return server;
    }

    public int port() {
        return SERVER.getSmtp().getPort();
    }

    /** All mails received: one copy a recipient. */
    public List<ReceivedMail> all() {
        return Arrays.stream(SERVER.getReceivedMessages()).map(ReceivedMail::of).toList();
    }

    /** What this address received, oldest first, as one of several recipients too. */
    public List<ReceivedMail> to(String recipient) {
        return SERVER.findReceivedMessages(user -> user.getEmail().equals(recipient), message -> true)
                .map(ReceivedMail::of)
                .toList();
    }

    /** Waits until so many mails reached this address in all; at most ten seconds. */
    public List<ReceivedMail> await(String recipient, int count) {
        Awaitility.await("%d mails to %s".formatted(count, recipient))
                .atMost(PATIENCE)
                .until(() -> to(recipient).size() >= count);
        return to(recipient);
    }

    /** The last mail to this address whose subject contains these words. */
    public ReceivedMail last(String recipient, String subjectPart) {
        return to(recipient).stream()
                .filter(mail -> mail.subject().contains(subjectPart))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No mail to %s about “%s”; received: %s"
                        .formatted(
                                recipient,
                                subjectPart,
                                all().stream()
                                        .map(mail -> mail.to() + " " + mail.subject())
                                        .toList())));
    }

    void empty() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
