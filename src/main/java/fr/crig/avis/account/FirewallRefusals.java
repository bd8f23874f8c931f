package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall refuses is answered at once: on its way to the usual error page the firewall would refuse it again. */
@Component
class FirewallRefusals implements RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FirewallRefusals.class);

    private final RefusalPage page;

    FirewallRefusals(RefusalPage page) {
        this.page = page;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        LOG.info("Refused: {}", rejected.getMessage());
        if (!response.isCommitted()) {
            response.resetBuffer();
            String text = page.begin(HttpStatus.BAD_REQUEST.value(), request, response);
            response.getWriter().write(text);
        }
    }
}
