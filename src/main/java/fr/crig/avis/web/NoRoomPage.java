package fr.crig.avis.web;

import fr.crig.avis.page.ErrorWords;
import fr.crig.avis.storage.NoRoom;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** An act for which nothing could be written, a full disk most often, is told so. Its transaction left nothing behind, unless its commit got no answer: then it is told that nobody knows. */
@Component
class NoRoomPage implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(NoRoomPage.class);

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!NoRoom.isCauseOf(failure)) {
            return null;
        }
        LOG.error("Nothing can be written", failure);
        if (NoRoom.leavesDoubt(failure)) {
            request.setAttribute(ErrorWords.DOUBT, true);
        }
        // Of the page that says so too, which may find no room itself.
        String words = request.getAttribute(ErrorWords.DOUBT) == null
                ? String.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
                : ErrorWords.DOUBT;
        ModelAndView page = new ModelAndView("error", ErrorPageWords.WORDS, words);
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
