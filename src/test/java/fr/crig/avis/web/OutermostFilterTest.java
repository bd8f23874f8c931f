package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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
