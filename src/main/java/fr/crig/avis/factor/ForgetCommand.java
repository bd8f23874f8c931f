package fr.crig.avis.factor;

import fr.crig.avis.account.StartRefused;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The way back for the only administrator, whom nobody can help from a page: whoever holds the machine starts the service once with the
 * name of the account. It then stops, so that nobody leaves it started like that, taking the next phone away at each start.
 */
@Component
class ForgetCommand implements SmartInitializingSingleton {

    private final ForgetProperties asked;
    private final ResetDesk desk;
    private final MessageSource messages;

    ForgetCommand(ForgetProperties asked, ResetDesk desk, MessageSource messages) {
        this.asked = asked;
        this.desk = desk;
        this.messages = messages;
    }

    /** Before the web server listens. */
    @Override
    public void afterSingletonsInstantiated() {
        if (asked.forget().isEmpty()) {
            return;
        }
        try {
            desk.forget(asked.forget());
        } catch (Refusal | NotVisible nothingToForget) {
            throw stop("start.factor.none");
        }
        throw stop("start.factor.forgotten");
    }

    private StartRefused stop(String key) {
        return new StartRefused(messages.getMessage(key, new Object[] {asked.forget()}, Locale.FRENCH));
    }
}
