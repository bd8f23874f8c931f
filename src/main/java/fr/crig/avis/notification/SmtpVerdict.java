package fr.crig.avis.notification;

import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.shared.OneLine;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** Reads from an exception what the server meant (RFC 5321): 5xx is for good, everything else is worth another attempt. */
final class SmtpVerdict {

    private static final int FOR_GOOD = 500;

    /** The server wants a log-in or encryption that the configuration does not give (RFC 4954): no fault of the message. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private SmtpVerdict() {}

    static DeliveryFailure on(Exception thrown) {
        List<Throwable> chain = chain(thrown);
        return chain.stream()
                .map(SmtpVerdict::read)
                .filter(failure -> failure != null)
                .findFirst()
                .orElseGet(() -> new DeliveryFailure(Kind.UNREACHABLE, words(last(chain))));
    }

    /** Null when this exception alone does not tell. */
    private static DeliveryFailure read(Throwable thrown) {
        if (thrown instanceof AuthenticationFailedException) {
            return new DeliveryFailure(Kind.LOGIN_REFUSED, words(thrown));
        }
        int code = code(thrown);
        return code < FOR_GOOD ? null : new DeliveryFailure(kind(thrown, code), words(thrown));
    }

    private static Kind kind(Throwable thrown, int code) {
        if (LOGIN.contains(code)) {
            return Kind.LOGIN_REFUSED;
        }
        return thrown instanceof SMTPAddressFailedException ? Kind.ADDRESS_REFUSED : Kind.MESSAGE_REFUSED;
    }

    private static int code(Throwable thrown) {
        if (thrown instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (thrown instanceof SMTPSenderFailedException from) {
            return from.getReturnCode();
        }
        return thrown instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    /** The exception and everything it carries: causes, the mail library's own links, one exception a message. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        collect(thrown, chain);
        return chain;
    }

    private static void collect(Throwable thrown, List<Throwable> chain) {
        if (thrown == null || chain.contains(thrown)) {
            return;
        }
        chain.add(thrown);
        collect(thrown.getCause(), chain);
        if (thrown instanceof MessagingException messaging) {
            collect(messaging.getNextException(), chain);
        }
        if (thrown instanceof MailSendException mail) {
            for (Exception one : mail.getMessageExceptions()) {
                collect(one, chain);
            }
        }
    }

    private static Throwable last(List<Throwable> chain) {
        return chain.get(chain.size() - 1);
    }

    private static String words(Throwable thrown) {
        return OneLine.of(String.valueOf(thrown.getMessage()), DeliveryFailure.LONGEST_DETAIL);
    }
}
