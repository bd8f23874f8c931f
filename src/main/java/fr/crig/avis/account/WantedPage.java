package fr.crig.avis.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody wanted to go before logging in. The browser keeps it and brings it back with the log-in form alone: kept here,
 * the addresses of strangers would fill the memory of a node. What comes back may be of anybody's making, hence it is followed
 * only if it leads nowhere but to a page of this service.
 */
class WantedPage implements RequestCache {

    static final String COOKIE = "crig_page";

    private static final int LONGEST = 300;
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** From the top of this service: a browser takes what begins with two slashes, or with a backslash, for another site. */
    private static final Pattern OURS = Pattern.compile("/(?!/)[!-~&&[^\\\\]]*");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            remember(request.getRequestURI() + (query == null ? "" : "?" + query), request, response);
        }
    }

    /** The page of a form is where it was sent from, which need not be where it was sent to. */
    void rememberForm(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader(HttpHeaders.REFERER);
        if (origin == null) {
            return;
        }
        try {
            URI form = URI.create(origin);
            if (isOurs(form, request)) {
                String query = form.getRawQuery();
                remember(form.getRawPath() + (query == null ? "" : "?" + query), request, response);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Nothing to come back to.
        }
    }

    private static boolean isOurs(URI form, HttpServletRequest request) {
        return request.getScheme().equals(form.getScheme())
                && request.getServerName().equals(form.getHost())
                && !form.getPath().equals(request.getContextPath() + SecurityConfiguration.LOGIN);
    }

    /** @param address from the root of the server, as it stands in a request. One that is too long is forgotten. */
    void remember(String address, HttpServletRequest request, HttpServletResponse response) {
        String ofService = address.startsWith(request.getContextPath())
                ? address.substring(request.getContextPath().length())
                : "";
        if (isOurs(ofService)) {
            byte[] bytes = ofService.getBytes(StandardCharsets.US_ASCII);
            send(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), KEPT, request, response);
        } else {
            removeRequest(request, response);
        }
    }

    /** Once: the next log-in leads to what is wanted then. */
    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> address = Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(WantedPage::decoded)
                .filter(WantedPage::isOurs);
        removeRequest(request, response);
        return address.map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing is played again: only the address was kept. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            send("", Duration.ZERO, request, response);
        }
    }

    private static boolean isOurs(String address) {
        return address.length() <= LONGEST && OURS.matcher(address).matches();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void send(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + SecurityConfiguration.LOGIN)
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
