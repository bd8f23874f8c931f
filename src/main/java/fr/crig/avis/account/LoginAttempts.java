package fr.crig.avis.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** In front of the log-in: what comes too soon after wrong passwords is sent back with the minutes to wait, and nothing is checked. */
class LoginAttempts extends OncePerRequestFilter {

    private static final RequestMatcher LOGIN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SecurityConfiguration.LOGIN);

    private static final String ATTEMPT = LoginAttempts.class.getName();

    private final LoginBrake brake;
    private final KnownDevices devices;

    LoginAttempts(LoginBrake brake, KnownDevices devices) {
        this.brake = brake;
        this.devices = devices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGIN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Attempt attempt = brake.take(devices.origin(request, username(request)), username(request));
        request.setAttribute(ATTEMPT, attempt);
        if (attempt.mayBeMade()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(
                    request.getContextPath() + SecurityConfiguration.LOGIN + "?patience=" + attempt.minutes());
        }
    }

    /** The one that was made. */
    static Optional<Attempt> made(HttpServletRequest request) {
        return request.getAttribute(ATTEMPT) instanceof Attempt attempt ? Optional.of(attempt) : Optional.empty();
    }

    /** As it was counted. */
    static String username(HttpServletRequest request) {
        return AccountLogin.typedName(request.getParameter("username"));
    }
}
