package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads to another page. A part of a page that htmx asked for must not be replaced by it: the whole page goes there. */
final class Redirection {

    private Redirection() {}

    /** @param path from the root of the service */
    static void to(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + path;
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
        } else {
            response.setHeader("HX-Redirect", address);
        }
    }
}
