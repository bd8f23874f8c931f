package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses NUL, which PostgreSQL keeps in no text, in values too: Spring Security does so in names only. In an address before
 * anything else, because a page that reads its parameter while it is written can no longer be refused.
 */
class Firewall extends StrictHttpFirewall {

    Firewall() {
        setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw new RequestRejectedException("The query holds a NUL");
        }
        return super.getFirewalledRequest(request);
    }
}
