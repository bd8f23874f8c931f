package fr.crig.avis.account;

import fr.crig.avis.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses the codes of an account, of which there are but a million. They are counted apart from passwords: whoever
 * knows the right one would otherwise wipe the count out by giving it again. And for all unknown places together: there the owner, who may be in one
 * too, waits with those who guess until a new password is chosen by the link of a mail, after which they do not get so far.
 */
@Component
public class CodeBrake {

    /** No user name has a space. */
    private static final String CODES_OF = "code ";

    private static final Origin ANYWHERE = Origin.page(MissingStep.CODE.page());

    private final LoginBrake brake;
    private final KnownDevices devices;
    private final AccountLogin login;

    CodeBrake(LoginBrake brake, KnownDevices devices, AccountLogin login) {
        this.brake = brake;
        this.devices = devices;
        this.login = login;
    }

    /**
     * @param field in which the code was typed
     * @throws Refusal when it comes too soon; and that of the attempt, which is then counted
     */
    public <T> T attempt(HttpServletRequest request, String username, String field, Supplier<T> attempt) {
        String track = CODES_OF + username;
        Origin origin = devices.origin(request, username);
        boolean last = take(origin, track, field);
        if (!origin.known()) {
            last |= takeEverywhere(origin, track, field);
        }
        return counted(origin, username, last, attempt);
    }

    private boolean takeEverywhere(Origin origin, String track, String field) {
        try {
            return take(ANYWHERE, track, field);
        } catch (Refusal tooSoon) {
            brake.succeeded(origin, track);
            throw tooSoon;
        }
    }

    private boolean take(Origin origin, String track, String field) {
        Attempt attempt = brake.take(origin, track);
        if (!attempt.mayBeMade()) {
            throw Refusal.of(field, "refusal.factor.patience", attempt.minutes());
        }
        return attempt.last();
    }

    private <T> T counted(Origin origin, String username, boolean last, Supplier<T> attempt) {
        T outcome;
        try {
            outcome = attempt.get();
        } catch (Refusal wrong) {
            if (last) {
                login.codesGuessed(username);
            }
            throw wrong;
        }
        brake.succeeded(origin, CODES_OF + username);
        if (!origin.known()) {
            brake.succeeded(ANYWHERE, CODES_OF + username);
        }
        return outcome;
    }
}
