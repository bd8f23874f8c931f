package fr.crig.avis.storage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a writing request only once H2 has put it on the disk: H2 never calls fsync by itself, so that a power cut would
 * otherwise lose what a person was told is done.
 */
class CheckpointFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final JdbcOperations jdbc;

    CheckpointFilter(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** The answer is still in the container's buffer when the chain returns: a failing checkpoint becomes an error page. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        jdbc.execute("CHECKPOINT SYNC");
    }
}
