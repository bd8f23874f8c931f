package fr.crig.avis.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** To the page that was wanted, from a browser that is known from now on; or to the step that is missing before. */
class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LoginBrake brake;
    private final KnownDevices devices;

    LoggedIn(LoginBrake brake, KnownDevices devices, WantedPage wantedPage) {
        setDefaultTargetUrl("/a-faire");
        setRequestCache(wantedPage);
        this.brake = brake;
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        brake.succeeded(devices.origin(request, LoginAttempts.username(request)), LoginAttempts.username(request));
        if (who.getPrincipal() instanceof AwaitedAccount awaited) {
            response.sendRedirect(request.getContextPath() + awaited.step().page());
            return;
        }
        devices.remember(who.getName(), request, response);
        super.onAuthenticationSuccess(request, response, who);
    }
}
