package fr.crig.avis.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a text can be written to at all, and how it stands where machines read it. Before the @ plain ASCII only: whether the
 * server of the other end takes anything else (SMTPUTF8) shows when it refuses the message, which is too late to ask for another.
 */
public final class MailAddress {

    private static final int LONGEST = 254;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** What may stand before the @ of a {@code mailto:} as it is (RFC 6068). */
    private static final String AS_IT_IS = "-._~!$'()*+";

    /** The shortest link that RFC 6068 allows. */
    private static final String NOBODY = "mailto:?to=";

    private MailAddress() {}

    public static boolean isValid(String address) {
        if (address == null || address.indexOf('@') < 1) {
            return false;
        }
        String sent = ascii(address);
        return sent.length() <= LONGEST
                && Punycode.isAscii(sent)
                && !CONTROL.matcher(sent).find()
                && isOneAddress(sent);
    }

    /** Key of the sentence that says why this cannot be written to; empty when it can. @param otherwise when nothing is to be added */
    public static Optional<String> refusal(String address, String otherwise) {
        if (isValid(address)) {
            return Optional.empty();
        }
        boolean accents = address != null && address.indexOf('@') > 0 && !Punycode.isAscii(local(address));
        return Optional.of(accents ? "refusal.emailAccents" : otherwise);
    }

    /** As a mail server takes it: a domain beyond ASCII in punycode. The text itself when that cannot be. */
    public static String ascii(String address) {
        String local = local(address);
        return local.equals(address)
                ? address
                : Punycode.of(address.substring(local.length() + 1))
                        .map(domain -> local + "@" + domain)
                        .orElse(address);
    }

    /** As a link and a calendar name it. Made of any text at all: one that is no address fails when it is written to, not here. */
    public static String mailto(String address) {
        if (address.isEmpty()) {
            return NOBODY;
        }
        String sent = ascii(address);
        String local = local(sent);
        String domain = sent.substring(local.length());
        return "mailto:" + encoded(local) + (domain.isEmpty() ? "" : "@" + encoded(domain.substring(1)));
    }

    private static String encoded(String part) {
        var encoded = new StringBuilder();
        for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
            boolean stays = one >= '0' && one <= '9'
                    || one >= 'A' && one <= 'Z'
                    || one >= 'a' && one <= 'z'
                    || AS_IT_IS.indexOf(one) >= 0;
            encoded.append(stays ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return encoded.toString();
    }

    /** What stands before the last @; all of it when there is none. */
    private static String local(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private static boolean isOneAddress(String address) {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return parsed.getAddress().equals(address) && !parsed.isGroup();
        } catch (AddressException e) {
            return false;
        }
    }
}
