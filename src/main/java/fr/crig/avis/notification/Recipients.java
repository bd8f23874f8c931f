package fr.crig.avis.notification;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.member.Representative;
import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who is told: enabled accounts only, and members as the register of the members says today. Where a signatory has nobody in
 * the wanted capacity, its role mailbox is told instead, so that no event reaches nobody.
 */
@Component
class Recipients {

    private final Accounts accounts;
    private final MemberLookup members;
    private final Committee committee;
    private final Clock clock;

    Recipients(Accounts accounts, MemberLookup members, Committee committee, Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.committee = committee;
        this.clock = clock;
    }

    /** Whoever deposited the request, if still an agent of the receiving signatory; else its agents. */
    List<Recipient> depositor(NoticeFacts facts) {
        List<Recipient> depositor = accounts.findByUsername(facts.depositor()).stream()
                .filter(account -> isAgentOf(facts.receivingSignatory(), account))
                .map(account -> recipient(account, Capacity.DEPOSITOR))
                .toList();
        return depositor.isEmpty() ? agents(facts.receivingSignatory()) : depositor;
    }

    /** Whoever types a draft, if still an agent of the signatory that will receive it; else nobody. */
    List<Recipient> author(FundingRequest draft) {
        return accounts.findByUsername(draft.depositor()).stream()
                .filter(account -> isAgentOf(draft.receivingSignatory(), account))
                .map(account -> recipient(account, Capacity.DEPOSITOR))
                .toList();
    }

    private static boolean isAgentOf(String signatory, Account account) {
        return account.enabled() && account.roles().contains(Role.AGENT) && signatory.equals(account.signatory());
    }

    /** The agents of the receiving signatory, the depositor first. */
    List<Recipient> receivingSide(NoticeFacts facts) {
        List<Account> agents = accounts.findByRoleAndSignatory(Role.AGENT, facts.receivingSignatory());
        List<Recipient> depositor = agents.stream()
                .filter(agent -> agent.username().equals(facts.depositor()))
                .map(agent -> recipient(agent, Capacity.DEPOSITOR))
                .toList();
        return together(depositor, agents(facts.receivingSignatory(), agents));
    }

    private List<Recipient> agents(String signatory) {
        return agents(signatory, accounts.findByRoleAndSignatory(Role.AGENT, signatory));
    }

    private List<Recipient> agents(String signatory, List<Account> agents) {
        return agents.isEmpty()
                ? mailbox(signatory)
                : agents.stream()
                        .map(account -> recipient(account, Capacity.AGENT))
                        .toList();
    }

    /** Whoever has to act for a signatory today: the titulaire, or during its absence whoever stands in. */
    List<Recipient> acting(String signatory) {
        return orMailbox(members.acting(signatory, today()), signatory);
    }

    /** The suppléants who are there. */
    List<Recipient> suppleants(String signatory) {
        List<Representative> present = members.present(signatory, today()).stream()
                .filter(member -> !member.isTitulaire())
                .toList();
        return orMailbox(present, signatory);
    }

    /** Titulaires and suppléants of several signatories, without those who are absent while somebody else is there. */
    List<Recipient> members(Collection<String> signatories) {
        return members.actingAndPresent(signatories, today()).entrySet().stream()
                .flatMap(one -> together(orMailbox(one.getValue(), one.getKey())).stream())
                .toList();
    }

    /** This person as a member in office; nobody once it is not any more. */
    List<Recipient> member(Actor actor) {
        return members.inOffice(actor.signatory(), today()).stream()
                .filter(member -> member.username().equals(actor.username()))
                .map(this::recipient)
                .toList();
    }

    /** The titulaire of a signatory, absent or not, unless it is this person. */
    List<Recipient> titulairesExcept(Actor actor, String signatory) {
        return members.inOffice(signatory, today()).stream()
                .filter(Representative::isTitulaire)
                .filter(member -> !member.username().equals(actor.username()))
                .map(this::recipient)
                .toList();
    }

    /** Those whose address is not this person's. */
    List<Recipient> except(String username, Collection<Recipient> group) {
        String own = accounts.findByUsername(username).map(Account::email).orElse("");
        return group.stream()
                .filter(recipient -> !recipient.email().equalsIgnoreCase(own))
                .toList();
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    List<Recipient> secretariat() {
        var secretariat = committee.secretariat();
        return List.of(new Recipient(secretariat.email(), secretariat.name(), Capacity.SECRETARIAT, ""));
    }

    List<Recipient> administrators() {
        return accounts.findByRole(Role.ADMINISTRATOR).stream()
                .map(account -> new Recipient(
                        account.email(), account.displayName(), Capacity.ADMINISTRATOR, "", account.username()))
                .toList();
    }

    /** Of an account, whatever may be done with it. */
    static Recipient owner(Account account) {
        return new Recipient(account.email(), account.displayName(), Capacity.OWNER, "", account.username());
    }

    /** Those who should know what becomes of an account: the mailbox of the signatory for which it acts, and the secretariat. */
    List<Recipient> watching(Account account) {
        return together(mailbox(account.signatory()), secretariat());
    }

    /** Whoever gets a digest. */
    static Recipient reader(Account account) {
        return new Recipient(account.email(), account.displayName(), Capacity.READER, "", account.username());
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

    private List<Recipient> orMailbox(List<Representative> found, String signatory) {
        return found.isEmpty()
                ? mailbox(signatory)
                : found.stream().map(this::recipient).toList();
    }

    List<Recipient> mailbox(String signatory) {
        return committee.find(signatory).stream().map(Recipients::mailbox).toList();
    }

    private static Recipient mailbox(Signatory signatory) {
        return new Recipient(signatory.email(), signatory.name(), Capacity.MAILBOX, signatory.shortName());
    }

    private Recipient recipient(Account account, Capacity capacity) {
        return new Recipient(
                account.email(),
                account.displayName(),
                capacity,
                committee.shortName(account.signatory()),
                account.username());
    }

    private Recipient recipient(Representative member) {
        return new Recipient(
                member.email(),
                member.name(),
                member.isTitulaire() ? Capacity.TITULAIRE : Capacity.SUPPLEANT,
                committee.shortName(member.signatory()),
                member.username());
    }
}
