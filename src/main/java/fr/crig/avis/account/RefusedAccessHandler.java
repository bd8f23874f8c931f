package fr.crig.avis.account;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers what security refused with 403, a line in the log and one in the journal; whoever stopped halfway through the log-in is led to the step that is
 * missing, and afterwards to what was wanted. Two innocent things only look like a form without its token: an
 * upload so large that the container read no field of it (413), and a log-in page so old that its token is gone (a new one).
 */
@Component
class RefusedAccessHandler implements AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAccessHandler.class);

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final WantedPage wantedPage;

    private final Refusals refusals;

    RefusedAccessHandler(WantedPage wantedPage, Refusals refusals) {
        this.wantedPage = wantedPage;
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (denied instanceof CsrfException && isTooLarge(request)) {
            // Otherwise Spring MVC reads the upload again for the error page, and fails again.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new MaxUploadSizeExceededException(-1));
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else if (denied instanceof CsrfException && reader == null) {
            response.sendRedirect(request.getContextPath() + SecurityConfiguration.LOGIN_AGAIN);
        } else if (!(denied instanceof CsrfException) && reader.getPrincipal() instanceof AwaitedAccount awaited) {
            remember(request, response);
            Redirection.to(awaited.step().page(), request, response);
        } else {
            LOG.warn("Refused {} {}", request.getMethod(), LoggedAddress.of(request));
            refusals.record(request, HttpStatus.FORBIDDEN.value());
            otherwise.handle(request, response, denied);
        }
    }

    private void remember(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals(HttpMethod.POST.name())) {
            wantedPage.rememberForm(request, response);
        } else {
            wantedPage.saveRequest(request, response);
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
}
