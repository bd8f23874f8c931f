package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account again on each request, because a session outlives what was true at log-in: it ends at once, on every
 * node, when the account is disabled or its password replaced. A member whose term began or ended meanwhile goes on with what it may do today.
 */
class SessionGuard extends OncePerRequestFilter {

    private static final RequestMatcher STATIC = anyOf(SecurityConfiguration.STATIC);

    private final Accounts accounts;
    private final Actors actors;

    SessionGuard(Accounts accounts, Actors actors) {
        this.accounts = accounts;
        this.actors = actors;
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
            return;
        }
        Optional<Account> account = stillGood(signedIn.get());
        if (account.isEmpty()) {
            request.logout();
            response.sendRedirect(request.getContextPath() + SecurityConfiguration.LOGIN + "?terminee");
        } else {
            goOnAs(signedIn.get(), actors.of(account.get()));
            chain.doFilter(request, response);
        }
    }

    private Optional<Account> stillGood(SignedInAccount signedIn) {
        return accounts.findByUsername(signedIn.getUsername())
                .filter(Account::enabled)
                .filter(account -> account.passwordHash().equals(signedIn.passwordHash()));
    }

    /** For this request only, in a context of its own: the session's belongs to other requests too. */
    private static void goOnAs(SignedInAccount signedIn, Actor today) {
        if (!today.equals(signedIn.actor())) {
            SignedInAccount principal = signedIn.as(today);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
            SecurityContextHolder.setContext(context);
        }
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
