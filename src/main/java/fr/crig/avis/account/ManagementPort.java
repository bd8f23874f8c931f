package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is asked at the port that is kept for those who watch over the service. Where there is none of its own, nothing is. */
final class ManagementPort implements RequestMatcher {

    private final Environment ports;

    ManagementPort(Environment ports) {
        this.ports = ports;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String management = ports.getProperty("local.management.port");
        return management != null
                && !management.equals(ports.getProperty("local.server.port"))
                && management.equals(String.valueOf(request.getLocalPort()));
    }
}
