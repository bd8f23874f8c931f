package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where a session becomes somebody's, by whatever way they come: at once, or halfway as long as a step is missing. */
@Component
public class Entrance {

    private static final String FIRST_PAGE = "/a-faire";

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    private final Accounts accounts;
    private final Actors actors;
    private final SecondFactorRule rule;
    private final KnownDevices devices;
    private final WantedPage wantedPage;
    private final ApplicationEventPublisher events;

    Entrance(
            Accounts accounts,
            Actors actors,
            SecondFactorRule rule,
            KnownDevices devices,
            WantedPage wantedPage,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.actors = actors;
        this.rule = rule;
        this.devices = devices;
        this.wantedPage = wantedPage;
        this.events = events;
    }

    /** A step was made, or another service vouched for its owner. @return not authenticated if something is still missing */
    public Authentication enter(
            HttpServletRequest request, HttpServletResponse response, String username, Proof proof) {
        boolean inside = isSignedIn(SecurityContextHolder.getContext().getAuthentication());
        Authentication now = goOn(request, response, username, proof);
        if (isSignedIn(now) && !inside) {
            devices.remember(username, request, response);
            events.publishEvent(new InteractiveAuthenticationSuccessEvent(now, Entrance.class));
        }
        return now;
    }

    private static boolean isSignedIn(Authentication someone) {
        return someone != null && someone.getPrincipal() instanceof SignedInAccount;
    }

    /** The session, under another name: whoever knew the former has nothing. */
    Authentication goOn(HttpServletRequest request, HttpServletResponse response, String username, Proof proof) {
        Authentication now = of(accounts.findByUsername(username).orElseThrow(), proof);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        keep(now, request, response);
        return now;
    }

    void keep(Authentication now, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(show(now), request, response);
    }

    /** For this request only, in a context of its own: the session's belongs to other requests too. */
    static SecurityContext show(Authentication now) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        return context;
    }

    Authentication of(String username, Proof proof) {
        return of(accounts.findByUsername(username).orElseThrow(), proof);
    }

    /** What it is today: neither the role nor the factor need be those of the log-in. */
    Authentication of(Account account, Proof proof) {
        return rule.missing(account, proof)
                .<Authentication>map(step -> UsernamePasswordAuthenticationToken.unauthenticated(
                        new AwaitedAccount(account.username(), account.passwordHash(), step), null))
                .orElseGet(() -> signedIn(account, proof));
    }

    private Authentication signedIn(Account account, Proof proof) {
        SignedInAccount principal = SignedInAccount.of(account, actors.of(account), proof);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    /** The page of this service that was wanted, once, or the first page. */
    public String onward(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wanted = wantedPage.getRequest(request, response);
        return wanted == null ? FIRST_PAGE : wanted.getRedirectUrl();
    }
}
