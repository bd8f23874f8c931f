package fr.crig.avis.shared;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A domain in any letters, as the network names it: {@code mairie-château.fr} is {@code xn--mairie-chteau-qeb.fr}. */
final class Punycode {

    /** {@link IDN} knows the rules of 2003, under which these become other letters, and the domain that of somebody else. */
    private static final Pattern OTHERWISE_SINCE_2008 = Pattern.compile("[ßς\u200c\u200d]");

    private Punycode() {}

    /** Empty if it cannot be a domain; one in ASCII is left as it is. */
    static Optional<String> of(String domain) {
        if (isAscii(domain)) {
            return Optional.of(domain);
        }
        if (OTHERWISE_SINCE_2008.matcher(domain).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
