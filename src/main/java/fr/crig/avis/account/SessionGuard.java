package fr.crig.avis.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account again on each request, because a session outlives what was true at log-in: it ends at once, on every
 * node, when the account is disabled or its password replaced, and a temporary password opens nothing but the page that
 * changes it.
 */
class SessionGuard extends OncePerRequestFilter {

    private static final RequestMatcher STATIC = anyOf("/css/**", "/js/**", "/img/**", "/webjars/**");
    private static final RequestMatcher OPEN_WITH_TEMPORARY_PASSWORD =
            anyOf(PasswordController.PATH, SecurityConfiguration.LOGOUT);

    private final Accounts accounts;

    SessionGuard(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedInAccount> signedIn = signedIn();
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!isStillGood(signedIn.get())) {
            request.logout();
            response.sendRedirect(request.getContextPath() + SecurityConfiguration.LOGIN + "?terminee");
        } else if (signedIn.get().mustChangePassword() && !OPEN_WITH_TEMPORARY_PASSWORD.matches(request)) {
            response.sendRedirect(request.getContextPath() + PasswordController.PATH);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isStillGood(SignedInAccount signedIn) {
        return accounts.findByUsername(signedIn.getUsername())
                .filter(Account::enabled)
                .filter(account -> account.passwordHash().equals(signedIn.passwordHash()))
                .isPresent();
    }

    private static Optional<SignedInAccount> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(SignedInAccount.class::isInstance)
                .map(SignedInAccount.class::cast);
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(Stream.of(paths)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
