package fr.crig.avis.account;

import fr.crig.avis.shared.Refusal;
import org.springframework.stereotype.Component;

/** Slows down who found a session open and guesses its password where its owner changes it. A wrong new one is no guess. */
@Component
class CurrentPasswordBrake {

    private static final String FIELD = "current";
    private static final Origin HERE = Origin.page(PasswordController.PATH);

    private final LoginBrake brake;
    private final AccountLogin login;

    CurrentPasswordBrake(LoginBrake brake, AccountLogin login) {
        this.brake = brake;
        this.login = login;
    }

    /** @throws Refusal when it comes too soon; and that of the change */
    void attempt(String username, Runnable change) {
        Attempt attempt = brake.take(HERE, username);
        if (!attempt.mayBeMade()) {
            throw Refusal.of(FIELD, "refusal.password.patience", attempt.minutes());
        }
        boolean guessed = false;
        try {
            change.run();
        } catch (Refusal refusal) {
            guessed = refusal.violations().stream().anyMatch(violation -> FIELD.equals(violation.field()));
            throw refusal;
        } finally {
            if (guessed) {
                login.guessed(username, attempt);
            } else {
                brake.succeeded(HERE, username);
            }
        }
    }
}
