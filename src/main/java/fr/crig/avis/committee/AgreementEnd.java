package fr.crig.avis.committee;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Until when the convention of the committee runs, so that each page can say that it is over. It comes with the account that each request of
 * whoever is signed in reads again anyway, and costs no page a question of its own.
 */
@Component
public class AgreementEnd {

    private static final String TOLD = AgreementEnd.class.getName();

    /** @param lastDay of its last term, as it was read within the request that runs now; null as long as none is recorded */
    public void told(LocalDate lastDay) {
        if (lastDay != null) {
            page().ifPresent(page -> page.setAttribute(TOLD, lastDay, RequestAttributes.SCOPE_REQUEST));
        }
    }

    public Optional<LocalDate> lastDay() {
        return page().map(page -> (LocalDate) page.getAttribute(TOLD, RequestAttributes.SCOPE_REQUEST));
    }

    private static Optional<RequestAttributes> page() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
