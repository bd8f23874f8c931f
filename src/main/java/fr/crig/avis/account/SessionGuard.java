package fr.crig.avis.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
 * node, when the account is disabled, its password replaced, its second factor taken away or half a day over, and it waits halfway once a second factor is missing. A member whose term began or ended meanwhile goes on with what it may do today.
 */
class SessionGuard extends OncePerRequestFilter {

    private static final RequestMatcher STATIC = anyOf(SecurityConfiguration.STATIC);

    private final Accounts accounts;
    private final Entrance entrance;

    SessionGuard(Accounts accounts, Entrance entrance) {
        this.accounts = accounts;
        this.entrance = entrance;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Entered> entered = entered();
        if (entered.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        Optional<Account> account =
                stillGood(entered.get()).filter(open -> session == null || !SessionLimits.isOver(session));
        if (account.isEmpty()) {
            request.logout();
            response.sendRedirect(request.getContextPath() + SecurityConfiguration.LOGIN + "?terminee");
        } else {
            Authentication now = entrance.of(account.get(), entered.get().proof());
            goOnAs(entered.get(), now, request, response);
            if (session != null) {
                SessionLimits.apply(session, (Entered) now.getPrincipal());
                Visit.note(request, session);
            }
            chain.doFilter(request, response);
        }
    }

    private Optional<Account> stillGood(Entered entered) {
        return accounts.findByUsername(entered.getUsername())
                .filter(Account::enabled)
                .filter(account -> account.passwordHash().equals(entered.passwordHash()))
                .filter(entered.proof()::stillStands);
    }

    /**
     * Another actor is for this request alone. A step that became missing, or is not any more, is the session's: the page of an error, before
     * which nobody looks again, must not take it for what it was.
     */
    private void goOnAs(Entered entered, Authentication now, HttpServletRequest request, HttpServletResponse response) {
        if (now.getPrincipal().equals(entered)) {
            return;
        }
        if (now.isAuthenticated() && entered instanceof SignedInAccount) {
            Entrance.show(now);
        } else {
            entrance.keep(now, request, response);
        }
    }

    private static Optional<Entered> entered() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(Entered.class::isInstance)
                .map(Entered.class::cast);
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(Stream.of(paths)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
