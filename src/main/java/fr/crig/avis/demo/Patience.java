package fr.crig.avis.demo;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The engine moves a request on a moment after each act: the next act waits for it, as a person would. */
@Component
@Profile("demo")
class Patience {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int TRIES = 1200;

    void until(Runnable act) {
        RuntimeException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                act.run();
                return;
            } catch (Refusal | ChangedMeanwhile | NotVisible | OptimisticLockingFailureException notYet) {
                last = notYet;
                pause();
            }
        }
        throw new IllegalStateException("The demonstration cannot go on", last);
    }

    void untilTrue(BooleanSupplier condition) {
        for (int i = 0; i < TRIES; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The demonstration cannot go on");
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops before the demonstration is made", e);
        }
    }
}
