package fr.crig.avis.web;

import fr.crig.avis.web.RecentActs.Led;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form sent twice, by a double click or by reloading, is one act: the second sending waits for the first and is led where
 * the first led, instead of being told that somebody acted meanwhile. Only what is the same to the letter counts as the same:
 * a form that was corrected after going back is a new act, and the desks judge it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SameActOnce extends OncePerRequestFilter {

    private final RecentActs recent = new RecentActs();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getSession(false) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getParameter(ActTokens.PARAMETER) == null) {
            chain.doFilter(request, response);
            return;
        }
        String session = request.getSession(false).getId();
        synchronized (recent.lock(session)) {
            String act = digest(request);
            Led led = recent.outcome(session, act);
            if (led != null) {
                led.told().forEach(told -> response.addHeader(HttpHeaders.SET_COOKIE, told));
                response.sendRedirect(led.to());
                return;
            }
            chain.doFilter(request, response);
            remember(session, act, response);
        }
    }

    private void remember(String session, String act, HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        boolean redirected = HttpStatus.valueOf(response.getStatus()).is3xxRedirection();
        if (redirected && location != null) {
            recent.remember(session, act, new Led(location, ToldInCookie.in(response)));
        }
    }

    private static String digest(HttpServletRequest request) throws IOException, ServletException {
        StringBuilder all = new StringBuilder(request.getRequestURI());
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) -> all.append('\n').append(name).append(Arrays.toString(values)));
        if (String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            for (Part part : request.getParts()) {
                all.append('\n').append(part.getSubmittedFileName()).append(part.getSize());
            }
        }
        return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
