package fr.crig.avis.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is not signed in sends nothing but the log-in form, those of a forgotten password, a funder’s answer and the end of a digest: what else they send is not read,
 * or a stranger could have the service take in a hundred megabytes only to refuse them. Most often it is somebody whose session expired while typing: back
 * to the log-in, then to the same form.
 */
class NothingFromStrangers extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final RequestMatcher FORMS = new OrRequestMatcher(
            posted(SecurityConfiguration.LOGIN), posted(AccountLinks.FORGOTTEN), posted(AccountLinks.PAGE));
    /** Its body says nothing and is not read (RFC 8058). */
    private static final RequestMatcher UNSUBSCRIBE = posted(SecurityConfiguration.UNSUBSCRIBE);

    /** Its longest words take six bytes a letter on their way. */
    private static final RequestMatcher FUNDER = posted(SecurityConfiguration.FUNDER);

    private static final int LONGEST_FORM_BYTES = 8 * 1024;
    private static final int LONGEST_ANSWER_BYTES = 64 * 1024;

    private final SecurityContextRepository signedIn = new HttpSessionSecurityContextRepository();
    private final WantedPage wantedPage;

    NothingFromStrangers(WantedPage wantedPage) {
        this.wantedPage = wantedPage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bringsNothing(request) || isOpenForm(request) || signedIn.containsContext(request)) {
            chain.doFilter(request, response);
        } else {
            PageHeaders.write(request, response);
            wantedPage.rememberForm(request, response);
            Redirection.to(SecurityConfiguration.LOGIN_AGAIN, request, response);
        }
    }

    /** The container takes the parts of an upload for parameters whatever the method; any other body is a {@code POST}'s. */
    private static boolean bringsNothing(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && !StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    private static RequestMatcher posted(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    private static boolean isOpenForm(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean answer = FUNDER.matches(request);
        boolean form = (answer || FORMS.matches(request))
                && StringUtils.startsWithIgnoreCase(
                        request.getContentType(), MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return (form || UNSUBSCRIBE.matches(request))
                && length >= 0
                && length <= (answer ? LONGEST_ANSWER_BYTES : LONGEST_FORM_BYTES);
    }
}
