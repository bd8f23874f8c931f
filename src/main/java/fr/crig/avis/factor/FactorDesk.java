package fr.crig.avis.factor;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Actors;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.SecondFactorRule;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.document.QrCode;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Where the owner of an account makes its second factor, changes it, or gives it up. What is in force asks for a code before that. */
@Desk
public class FactorDesk {

    private final Accounts accounts;
    private final Actors actors;
    private final SecondFactorRule rule;
    private final Factors factors;
    private final RecoveryCodes recovery;
    private final CodeDesk codes;
    private final Committee committee;
    private final Journal journal;

    FactorDesk(
            Accounts accounts,
            Actors actors,
            SecondFactorRule rule,
            Factors factors,
            RecoveryCodes recovery,
            CodeDesk codes,
            Committee committee,
            Journal journal) {
        this.accounts = accounts;
        this.actors = actors;
        this.rule = rule;
        this.factors = factors;
        this.recovery = recovery;
        this.codes = codes;
        this.committee = committee;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public FactorPage page(String owner) {
        Account account = find(owner);
        Long inForce = account.secondFactor();
        return new FactorPage(
                inForce == null ? null : factors.find(inForce).orElseThrow().confirmedAt(),
                rule.wantsOneOf(account),
                inForce == null ? 0 : recovery.left(inForce),
                factors.begun(account.id()).map(begun -> shown(begun, account)).orElse(null));
    }

    private FactorPage.Begun shown(Factor begun, Account account) {
        String uri = begun.secret().uri(committee.name(), account.username());
        return new FactorPage.Begun(begun.id(), QrCode.of(uri), begun.secret().grouped());
    }

    /** Whoever lost the phone gives a recovery code. @param code asked only of whoever has a factor */
    public void begin(String owner, String code) {
        Account account = find(owner);
        if (account.secondFactor() != null) {
            codes.either(owner, code);
        }
        factors.begin(account.id(), FactorSecret.random());
    }

    /**
     * It counts from here on, and the one before it no more.
     *
     * @param factor that the page showed
     * @return the recovery codes, shown this once
     */
    public List<String> confirm(String owner, long factor, String code) {
        Account account = find(owner);
        Factor begun = factors.begun(account.id())
                .filter(one -> one.id() == factor)
                .orElseThrow(() -> Refusal.because("refusal.factor.stale"));
        codes.take(begun, code);
        if (!factors.confirm(begun.id())) {
            throw Refusal.because("refusal.factor.stale");
        }
        factors.deleteOthers(account.id(), begun.id());
        account.proveWith(begun.id());
        accounts.save(account);
        journal.record(actors.of(account), "factor.enrolled", owner, null);
        return recovery.renew(begun.id());
    }

    /** @return shown this once */
    public List<String> renewCodes(String owner, String code) {
        Account account = find(owner);
        long factor = codes.either(owner, code);
        journal.record(actors.of(account), "factor.codesRenewed", owner, null);
        return recovery.renew(factor);
    }

    /** @throws Refusal if the role wants it */
    public void giveUp(String owner, String code) {
        Account account = find(owner);
        if (rule.wantsOneOf(account)) {
            throw Refusal.because("refusal.factor.wanted");
        }
        codes.either(owner, code);
        account.proveWith(null);
        accounts.save(account);
        factors.deleteOthers(account.id(), 0);
        journal.record(actors.of(account), "factor.givenUp", owner, null);
    }

    private Account find(String owner) {
        return accounts.findByUsername(owner).orElseThrow(() -> new NotVisible(owner));
    }
}
