package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** An address as the log may hold it: without the name of the account that it is about. The journal has both, and who asked. */
public final class LoggedAddress {

    private static final Pattern ACCOUNT = Pattern.compile("(/(?:comptes|membres)/)[^/]+");

    private LoggedAddress() {}

    public static String of(HttpServletRequest request) {
        return ACCOUNT.matcher(request.getRequestURI()).replaceFirst("$1…");
    }
}
