package fr.crig.avis.storage;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CheckpointFilterTest {

    private final JdbcOperations jdbc = mock();
    private final FilterChain chain = mock();
    private final CheckpointFilter filter = new CheckpointFilter(jdbc);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void syncsTheDiskOnceAWritingRequestIsOver(String method) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/demandes");
        filter.doFilter(request, response, chain);
        InOrder order = inOrder(chain, jdbc);
        order.verify(chain).doFilter(request, response);
        order.verify(jdbc).execute("CHECKPOINT SYNC");
    }

    @Test
    void doesNotSlowAReadingRequest() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/demandes");
        filter.doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
        verifyNoInteractions(jdbc);
    }
}
