package fr.crig.avis.account;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers what security refused with 403 and a line in the log. Two innocent things only look like a form without its token: an
 * upload so large that the container read no field of it (413), and a session that expired while somebody was typing (back to the
 * log-in, then to the same form).
 */
@Component
class RefusedAccessHandler implements AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAccessHandler.class);

    /** Where Spring Security's log-in looks for the page that was wanted. */
    private static final String WANTED_PAGE = "SPRING_SECURITY_SAVED_REQUEST";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (denied instanceof CsrfException && isTooLarge(request)) {
            // Otherwise Spring MVC reads the upload again for the error page, and fails again.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new MaxUploadSizeExceededException(-1));
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else if (denied instanceof CsrfException && reader == null) {
            rememberForm(request);
            leadToLogin(request, response);
        } else {
            LOG.warn("Refused {} {} to {}", request.getMethod(), request.getRequestURI(), reader.getName());
            otherwise.handle(request, response, denied);
        }
    }

    /** A part of a page that htmx asked for must not be replaced by the log-in: the whole page goes there. */
    private static void leadToLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = request.getContextPath() + SecurityConfiguration.LOGIN + "?expiree";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(login);
        } else {
            response.setHeader("HX-Redirect", login);
        }
    }

    private static boolean isTooLarge(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException limitPassed) {
            return true;
        }
    }

    /** The page of the form is where it was sent from, which need not be where it was sent to. */
    private static void rememberForm(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.REFERER);
        if (origin != null && isOurs(origin, request)) {
            request.getSession().setAttribute(WANTED_PAGE, new SimpleSavedRequest(origin));
        }
    }

    private static boolean isOurs(String address, HttpServletRequest request) {
        try {
            URI uri = URI.create(address);
            return request.getScheme().equals(uri.getScheme())
                    && request.getServerName().equals(uri.getHost())
                    && !uri.getPath().equals(request.getContextPath() + SecurityConfiguration.LOGIN);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
