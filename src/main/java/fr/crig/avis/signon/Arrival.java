package fr.crig.avis.signon;

import fr.crig.avis.account.AwaitedAccount;
import fr.crig.avis.account.Entrance;
import fr.crig.avis.account.Proof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * The provider's word becomes the session of an account, as by a password, and leads to the page that was wanted. It stands for the
 * second factor too if the provider says that it asked for one; otherwise ours is asked for.
 */
@Component
class Arrival implements AuthenticationSuccessHandler {

    private final Entrance entrance;
    private final Providers providers;
    private final LeftOpen leftOpen;

    Arrival(Entrance entrance, Providers providers, LeftOpen leftOpen) {
        this.entrance = entrance;
        this.providers = providers;
        this.leftOpen = leftOpen;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor) throws IOException {
        Proof proof =
                Proof.ofProvider(vouchedFor.getPrincipal() instanceof SignedOn person && person.showedTwoFactors());
        remember(vouchedFor, request, response);
        Authentication now = entrance.enter(request, response, vouchedFor.getName(), proof);
        String page = now.getPrincipal() instanceof AwaitedAccount awaited
                ? awaited.step().page()
                : entrance.onward(request, response);
        response.sendRedirect(request.getContextPath() + page);
    }

    private void remember(Authentication vouchedFor, HttpServletRequest request, HttpServletResponse response) {
        if (vouchedFor instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof SignedOn person) {
            var provider = providers.findByRegistrationId(token.getAuthorizedClientRegistrationId());
            leftOpen.remember(provider, person.idToken(), request, response);
        }
    }
}
