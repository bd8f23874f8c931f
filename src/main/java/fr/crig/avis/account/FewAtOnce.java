package fr.crig.avis.account;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * As many passwords at a time as there are processors. Each takes 16 MB while it is hashed, on purpose: a crowd at the log-in would
 * otherwise take the memory of the whole node, and be served no sooner.
 */
final class FewAtOnce implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Semaphore places;

    FewAtOnce(PasswordEncoder encoder, int places) {
        this.encoder = encoder;
        this.places = new Semaphore(places, true);
    }

    @Override
    public String encode(CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
