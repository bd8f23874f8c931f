package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/** From where a session was begun, so that its owner recognises it. Kept in it. */
public record Visit(String browser, String address) implements Serializable {

    public static final String ATTRIBUTE = "visit";

    private static final int LONGEST = 300;

    /** Once a session. */
    static void note(HttpServletRequest request, HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) == null) {
            session.setAttribute(ATTRIBUTE, of(request));
        }
    }

    private static Visit of(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        String said = browser == null ? "" : browser;
        return new Visit(said.substring(0, Math.min(said.length(), LONGEST)), request.getRemoteAddr());
    }
}
