package fr.crig.avis.notification;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.shared.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is told: enabled accounts only. Where a signatory has none in the wanted capacity, its role mailbox is told instead, so
 * that no event reaches nobody.
 */
@Component
class Recipients {

    private final Accounts accounts;
    private final Committee committee;

    Recipients(Accounts accounts, Committee committee) {
        this.accounts = accounts;
        this.committee = committee;
    }

    /** Whoever deposited the request, if still an agent of the receiving signatory; else its agents. */
    List<Recipient> depositor(NoticeFacts facts) {
        List<Recipient> depositor = accounts.findByUsername(facts.depositor()).stream()
                .filter(account -> account.enabled() && account.actor().isAgentOf(facts.receivingSignatory()))
                .map(account -> recipient(account, Capacity.DEPOSITOR))
                .toList();
        return depositor.isEmpty() ? agents(facts.receivingSignatory()) : depositor;
    }

    /** The agents of the receiving signatory, the depositor first. */
    List<Recipient> receivingSide(NoticeFacts facts) {
        return together(depositor(facts), agents(facts.receivingSignatory()));
    }

    private List<Recipient> agents(String signatory) {
        return orMailbox(accounts.findByRoleAndSignatory(Role.AGENT, signatory), Capacity.AGENT, signatory);
    }

    List<Recipient> titulaires(String signatory) {
        return orMailbox(accounts.findMembers(signatory, false), Capacity.TITULAIRE, signatory);
    }

    List<Recipient> suppleants(String signatory) {
        return orMailbox(accounts.findMembers(signatory, true), Capacity.SUPPLEANT, signatory);
    }

    /** Titulaires and suppléants of several signatories. */
    List<Recipient> members(Collection<String> signatories) {
        return signatories.stream().flatMap(this::members).toList();
    }

    private Stream<Recipient> members(String signatory) {
        Stream<Recipient> suppleants =
                accounts.findMembers(signatory, true).stream().map(account -> recipient(account, Capacity.SUPPLEANT));
        return Stream.concat(titulaires(signatory).stream(), suppleants);
    }

    List<Recipient> secretariat() {
        var secretariat = committee.secretariat();
        return List.of(new Recipient(secretariat.email(), secretariat.name(), Capacity.SECRETARIAT, ""));
    }

    /** @param email of the body that decides on the money; it has no account */
    static Recipient funder(String email) {
        return new Recipient(email, "", Capacity.FUNDER, "");
    }

    /** Each address once, in the capacity named first. */
    @SafeVarargs
    static List<Recipient> together(Collection<Recipient>... groups) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        for (Collection<Recipient> group : groups) {
            group.forEach(one -> byAddress.putIfAbsent(one.email().toLowerCase(Locale.ROOT), one));
        }
        return List.copyOf(byAddress.values());
    }

    private List<Recipient> orMailbox(List<Account> found, Capacity capacity, String signatory) {
        if (found.isEmpty()) {
            return committee.find(signatory).stream().map(Recipients::mailbox).toList();
        }
        return found.stream().map(account -> recipient(account, capacity)).toList();
    }

    private static Recipient mailbox(Signatory signatory) {
        return new Recipient(signatory.email(), signatory.name(), Capacity.MAILBOX, signatory.shortName());
    }

    private Recipient recipient(Account account, Capacity capacity) {
        return new Recipient(
                account.email(), account.displayName(), capacity, committee.shortName(account.signatory()));
    }
}
