package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.page.ErrorWords;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;

class OutermostFilterTest {

    private static final IOException FULL = new IOException("No space left on device");
    private static final FilterChain REFUSED = (request, response) -> ((HttpServletResponse) response).sendError(403);

    private final OutermostFilter filter = new OutermostFilter();
    private final NoRoomPage page = new NoRoomPage();

    @Test
    void saysThatNothingCanBeWritten() throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("POST", "/"), response, (asked, answered) -> {
            throw new ServletException(FULL);
        });
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void leavesOtherFailuresAlone() {
        FilterChain failing = (request, response) -> {
            throw new IllegalStateException("x");
        };
        assertThatThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("POST", "/"), new MockHttpServletResponse(), failing))
                .isInstanceOf(IllegalStateException.class);
        assertThat(page.resolveException(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        null,
                        new IllegalStateException("x")))
                .isNull();
    }

    @Test
    void tellsFilesThatFoundNoRoomFromAForgedForm() throws Exception {
        assertThat(statusOfFiles(FULL)).isEqualTo(503);
        assertThat(statusOfFiles(new IOException("Stream ended unexpectedly"))).isEqualTo(403);
    }

    @Test
    void showsThePageOfAnActThatFoundNoRoom() {
        var shown = page.resolveException(
                new MockHttpServletRequest(), new MockHttpServletResponse(), null, new IllegalStateException(FULL));
        assertThat(shown.getStatus().value()).isEqualTo(503);
        assertThat(shown.getViewName()).isEqualTo("error");
    }

    @Test
    void claimsNothingOfWhatMayBeRecorded() throws Exception {
        assertThat(doubtAfter("POST", true)).isTrue();
        assertThat(doubtAfter("POST", false)).as("no controller was asked").isFalse();
        assertThat(doubtAfter("GET", true)).isFalse();
    }

    /** Nobody but the container can write a page then, and what it writes must not say that nothing is recorded. */
    @Test
    void claimsNothingOfWhatWasToLeadOn() {
        var request = new MockHttpServletRequest("POST", "/");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, "x");
        assertThatThrownBy(() -> filter.doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {
                    ((HttpServletResponse) answered).sendRedirect("/demandes/1");
                    throw new ServletException(FULL);
                }))
                .isInstanceOf(ServletException.class);
        assertThat(request.getAttribute(ErrorWords.DOUBT)).isNotNull();
    }

    private boolean doubtAfter(String method, boolean controllers) throws Exception {
        var request = new MockHttpServletRequest(method, "/");
        filter.doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {
            if (controllers) {
                asked.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, "x");
            }
            throw new ServletException(FULL);
        });
        return request.getAttribute(ErrorWords.DOUBT) != null;
    }

    @Test
    void saysThatNobodyKnowsWhereACommitGotNoAnswer() {
        var lost = new DataAccessResourceFailureException("JDBC commit; lost", new SQLException("lost", "08006"));
        assertThat(wordsOf(lost)).isEqualTo("doubt");
        assertThat(wordsOf(new IllegalStateException(FULL))).isEqualTo("503");
    }

    /** The disk fills after the commit: the page that says so finds no room for its session. */
    @Test
    void saysThatNobodyKnowsEvenWhereThePageThatSaysSoFindsNoRoom() {
        var request = new MockHttpServletRequest("POST", "/");
        request.setAttribute(ErrorWords.DOUBT, true);
        assertThat(page.resolveException(request, new MockHttpServletResponse(), null, new IllegalStateException(FULL))
                        .getModel())
                .containsEntry(ErrorPageWords.WORDS, "doubt");
    }

    private Object wordsOf(Exception failure) {
        return page.resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), null, failure)
                .getModel()
                .get(ErrorPageWords.WORDS);
    }

    private int statusOfFiles(IOException failure) throws Exception {
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public Collection<Part> getParts() throws IOException {
                throw failure;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        var response = new MockHttpServletResponse() {
            @Override
            public boolean isCommitted() {
                // Tomcat commits an error only once every filter is done.
                return false;
            }
        };
        filter.doFilter(request, response, REFUSED);
        return response.getStatus();
    }
}
