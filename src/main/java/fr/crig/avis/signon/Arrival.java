package fr.crig.avis.signon;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** The provider's word becomes the session of an account, as by a password, and leads to the page that was wanted. */
@Component
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final UserDetailsService accounts;

    Arrival(UserDetailsService accounts, RequestCache wantedPage) {
        this.accounts = accounts;
        setRequestCache(wantedPage);
        setDefaultTargetUrl("/a-faire");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor)
            throws ServletException, IOException {
        UserDetails account = accounts.loadUserByUsername(vouchedFor.getName());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
