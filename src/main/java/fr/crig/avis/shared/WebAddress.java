package fr.crig.avis.shared;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of the web that a browser opens safely, as machines read it: a link of another scheme could run a script. */
public final class WebAddress {

    private static final Pattern WEB = Pattern.compile("(?i)(https?://)([^/?#:@]*)(.*)");

    private WebAddress() {}

    /** With its host in punycode and its path in ASCII; empty if it is none. */
    public static Optional<URI> of(String text) {
        Matcher web = WEB.matcher(text);
        if (!web.matches()) {
            return Optional.empty();
        }
        return Punycode.of(web.group(2)).flatMap(host -> uri(web.group(1) + host + web.group(3)));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(URI.create(address).toASCIIString())).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
