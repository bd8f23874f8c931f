package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the witness believes of the mails: as a mail server does, it takes what came whole. */
class PostOfficeTest {

    @Test
    void takesAMessageThatCameWhole() throws IOException {
        try (PostOffice post = new PostOffice()) {
            assertThat(answer(post, "Message-ID: <a@b>\r\n\r\nBonjour\r\n.\r\n"))
                    .isEqualTo("250 taken");
            assertThat(post.mails()).extracting(PostOffice.Mail::messageId).containsExactly("<a@b>");
        }
    }

    @Test
    void takesAMessageAndHangsUpBeforeItSaysSo() throws IOException {
        try (PostOffice post = new PostOffice()) {
            post.mood(PostOffice.Mood.CUTS_AFTER_MESSAGE);
            assertThat(answer(post, "Message-ID: <a@b>\r\n\r\nBonjour\r\n.\r\n"))
                    .isNull();
            assertThat(post.mails())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.answered()).isFalse());
            assertThat(post.felt()).isOne();
        }
    }

    @Test
    void takesNothingOfOneThatBrokeOff() throws IOException {
        try (PostOffice post = new PostOffice()) {
            assertThat(answer(post, "Message-ID: <a@b>\r\n\r\nBon")).isNull();
            assertThat(post.mails()).isEmpty();
        }
    }

    /** @return what it says at last; null if it hung up */
    private static String answer(PostOffice post, String message) throws IOException {
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), post.port())) {
            var in = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8));
            in.readLine();
            sender.getOutputStream().write("DATA\r\n".getBytes(StandardCharsets.UTF_8));
            in.readLine();
            sender.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
            sender.shutdownOutput();
            return in.readLine();
        }
    }
}
