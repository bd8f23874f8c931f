package fr.crig.avis.signon;

import fr.crig.avis.account.AwaitedAccount;
import fr.crig.avis.account.Entrance;
import fr.crig.avis.account.Proof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * The provider's word becomes the session of an account, as by a password, and leads to the page that was wanted. It stands for the
 * second factor too if the provider says that it asked for one; otherwise ours is asked for.
 */
@Component
class Arrival implements AuthenticationSuccessHandler {

    private final Entrance entrance;

    Arrival(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor) throws IOException {
        Proof proof =
                Proof.ofProvider(vouchedFor.getPrincipal() instanceof SignedOn person && person.showedTwoFactors());
        Authentication now = entrance.enter(request, response, vouchedFor.getName(), proof);
        String page = now.getPrincipal() instanceof AwaitedAccount awaited
                ? awaited.step().page()
                : entrance.onward(request, response);
        response.sendRedirect(request.getContextPath() + page);
    }
}
