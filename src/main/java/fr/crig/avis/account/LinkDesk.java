package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Where the owner of an account gets in again, or for the first time: by a link in a mail, which stands for the log-in. */
@Desk
public class LinkDesk {

    private static final int LONGEST_TYPED = 200;

    private final Accounts accounts;
    private final Actors actors;
    private final AccountLinks links;
    private final LinkRequests requests;
    private final Journal journal;
    private final PasswordEncoder encoder;
    private final Clock clock;

    LinkDesk(
            Accounts accounts,
            Actors actors,
            AccountLinks links,
            LinkRequests requests,
            Journal journal,
            PasswordEncoder encoder,
            Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.links = links;
        this.requests = requests;
        this.journal = journal;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Says nothing of whether there is such an account, and takes no longer for one that there is. */
    public void ask(String typed) {
        String line = Typed.lineOrEmpty(typed);
        if (!line.isEmpty() && line.length() <= LONGEST_TYPED) {
            requests.linkWanted(line);
        }
    }

    /**
     * Only looks: programs that read mails follow links too.
     *
     * @param signedIn user name of whoever opens it; null for a stranger
     * @return the user name of the account whose password may be chosen
     * @throws Refusal if the link opens nothing
     */
    @Transactional(readOnly = true)
    public String owner(String token, String signedIn) {
        return owner(open(token), signedIn).username();
    }

    /**
     * @return the user name of the account
     * @throws Refusal if the link opens nothing, or with all that is wrong with the password
     */
    public String choose(LinkForm form, String signedIn) {
        AccountLink link = open(form.jeton);
        Account account = owner(link, signedIn);
        List<Violation> violations = new ArrayList<>(PasswordRules.check("chosen", account.username(), form.chosen));
        if (!form.chosen.equals(form.repeated)) {
            violations.add(Violation.of("repeated", "refusal.password.repeated"));
        }
        Refusal.throwIfAny(violations);
        if (!links.use(link)) {
            throw Refusal.because("refusal.link.used");
        }
        links.endAll(link.account());
        account.choosePassword(encoder.encode(form.chosen));
        accounts.save(account);
        journal.record(actors.of(account), "account.passwordChosen", account.username(), null);
        return account.username();
    }

    private AccountLink open(String token) {
        AccountLink link = links.find(token).orElseThrow(() -> Refusal.because("refusal.link.unknown"));
        link.ensureOpen(clock.instant());
        return link;
    }

    private Account owner(AccountLink link, String signedIn) {
        Account account = accounts.findById(link.account()).orElseThrow();
        if (!account.enabled()) {
            throw Refusal.because("refusal.link.closed");
        }
        if (signedIn != null && !signedIn.equals(account.username())) {
            throw Refusal.because("refusal.link.other");
        }
        return account;
    }
}
