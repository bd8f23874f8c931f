package fr.crig.avis.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;

/** Whether a text can be written to at all. Plain ASCII only: few servers take anything else. */
public final class MailAddress {

    private static final int LONGEST = 254;

    private MailAddress() {}

    public static boolean isValid(String address) {
        return address != null
                && address.length() <= LONGEST
                && address.indexOf('@') > 0
                && StandardCharsets.US_ASCII.newEncoder().canEncode(address)
                && isOneAddress(address);
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
