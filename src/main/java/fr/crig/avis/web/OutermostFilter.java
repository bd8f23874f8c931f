package fr.crig.avis.web;

import fr.crig.avis.page.ErrorWords;
import fr.crig.avis.storage.NoRoom;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Says of what fails before or after the controllers what is said of them: a disk without room, see {@link NoRoomPage}, and a
 * file whose name holds a NUL, at which Tomcat stumbles.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutermostFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutermostFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (NoRoom.isCauseOf(failure) && mayBeRecorded(request)) {
                request.setAttribute(ErrorWords.DOUBT, true);
            }
            if (response.isCommitted() || !tell(response, failure)) {
                throw failure;
            }
            return;
        }
        if (response.getStatus() == HttpStatus.FORBIDDEN.value() && !response.isCommitted()) {
            tellIfUnreadable(request, response);
        }
    }

    /** A form with files that found no room has no field left, not even its token: it looks forged. */
    private static void tellIfUnreadable(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return;
        }
        try {
            request.getParts();
        } catch (IOException | IllegalStateException failure) {
            if (NoRoom.isCauseOf(failure)) {
                tellNoRoom(response, failure);
            }
        }
    }

    /** @return whether there was something to tell */
    private static boolean tell(HttpServletResponse response, Exception failure) throws IOException {
        if (NoRoom.isCauseOf(failure)) {
            tellNoRoom(response, failure);
            return true;
        }
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof InvalidFileNameException) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return true;
        }
        return false;
    }

    /**
     * The controllers were done with it: what failed is its session, or the disk after the commit. Most often they had sent a
     * redirection; then the container writes the page.
     */
    private static boolean mayBeRecorded(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE) != null;
    }

    private static void tellNoRoom(HttpServletResponse response, Exception failure) throws IOException {
        LOG.error("Nothing can be written", failure);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
