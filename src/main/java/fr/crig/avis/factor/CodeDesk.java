package fr.crig.avis.factor;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Actors;
import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;

/** Where the owner of an account gives a code. Each opens once. */
@Desk
public class CodeDesk {

    private static final String CODE = "code";
    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    private static final Pattern OF_A_PHONE = Pattern.compile("[\\d\\s]*");

    private final Totp totp = new Totp();

    private final Accounts accounts;
    private final Actors actors;
    private final Factors factors;
    private final RecoveryCodes recovery;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeDesk(
            Accounts accounts,
            Actors actors,
            Factors factors,
            RecoveryCodes recovery,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.factors = factors;
        this.recovery = recovery;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A code of the phone.
     *
     * @return the factor that it proves
     */
    public long show(String owner, String code) {
        Factor factor = inForce(find(owner));
        take(factor, code);
        return factor.id();
    }

    /**
     * A recovery code.
     *
     * @param field in which it was typed
     * @return the factor that it stands for, and how many are left
     */
    public Recovered recover(String owner, String field, String code) {
        Account account = find(owner);
        Factor factor = inForce(account);
        if (!recovery.use(factor.id(), RecoveryCode.typed(code))) {
            throw Refusal.of(field, "refusal.factor.recovery");
        }
        int left = recovery.left(factor.id());
        journal.record(actors.of(account), "factor.recoveryUsed", owner, String.valueOf(left));
        events.publishEvent(new RecoveryCodeUsed(account, left));
        return new Recovered(factor.id(), left);
    }

    /** What a recovery code opened. @param left how many others there are */
    record Recovered(long factor, int left) {

        boolean fewLeft() {
            return left <= FactorPage.FEW;
        }
    }

    /** One or the other, told apart by its letters. @return the factor that it proves */
    long either(String owner, String code) {
        return OF_A_PHONE.matcher(Typed.lineOrEmpty(code)).matches()
                ? show(owner, code)
                : recover(owner, CODE, code).factor();
    }

    void take(Factor factor, String typed) {
        String code = BETWEEN.matcher(Typed.lineOrEmpty(typed)).replaceAll("");
        long step = totp.step(factor.secret().bytes(), code, clock.instant())
                .orElseThrow(() -> Refusal.of(CODE, "refusal.factor.code"));
        if (!factors.take(factor.id(), step)) {
            throw Refusal.of(CODE, "refusal.factor.used");
        }
    }

    private Factor inForce(Account account) {
        if (account.secondFactor() == null) {
            throw Refusal.because("refusal.factor.none");
        }
        return factors.find(account.secondFactor()).orElseThrow();
    }

    private Account find(String owner) {
        return accounts.findByUsername(owner).orElseThrow(() -> new NotVisible(owner));
    }
}
