package fr.crig.avis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page from which a refused act was asked, read from the address of the act: a refusal is no dead end. */
final class WayBack {

    private static final Pattern BELOW_A_PAGE = Pattern.compile(
            "(/reunions/\\d+(?:/seance|/releve)?|/demandes/D-\\d{4}-\\d+|/demandes/brouillons/[0-9a-f-]+|/avis/[\\w-]+)/.+");

    private WayBack() {}

    /** Null when the address is below no page that one could have been on. */
    static String from(HttpServletRequest request) {
        Matcher below = BELOW_A_PAGE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return below.matches() ? below.group(1) : null;
    }
}
