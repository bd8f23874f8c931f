package fr.crig.avis.signon;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes in from a provider. An unknown person leaves a request and nothing else; the secretariat joins it to the account that
 * has the same address, so that it can give nobody the account of another.
 */
@Desk
public class EntranceDesk {

    private final Identities identities;
    private final Accounts accounts;
    private final Committee committee;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntranceDesk(
            Identities identities,
            Accounts accounts,
            Committee committee,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.accounts = accounts;
        this.committee = committee;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What became of somebody at the door. @param username of the account that opens; null unless it does */
    record Entrance(Identity.State state, String username) {

        private static Entrance closed() {
            return new Entrance(Identity.State.DECLINED, null);
        }
    }

    /** @throws ChangedMeanwhile if the same person came twice at once: the other request stands */
    Entrance enter(Person person) {
        Optional<Identity> known = identities.findByProviderAndSubject(person.provider(), person.subject());
        Identity identity = known.orElseGet(() -> Identity.unknown(person, clock.instant()));
        identity.isNow(person);
        FirstWins.save(person.name(), () -> identities.save(identity));
        if (known.isEmpty()) {
            ask(identity);
        }
        return identity.state() == Identity.State.LINKED ? account(identity) : new Entrance(identity.state(), null);
    }

    private void ask(Identity identity) {
        journal.record(Actor.SERVICE, "signOn.asked", identity.provider(), identity.name());
        events.publishEvent(new AccessAsked(identity));
    }

    private Entrance account(Identity identity) {
        Optional<Account> account = accounts.findByUsername(identity.username())
                .filter(Account::enabled)
                .filter(one -> isOpenTo(identity, one));
        if (account.isEmpty()) {
            journal.record(Actor.SERVICE, "signOn.refused", identity.username(), identity.provider());
            return Entrance.closed();
        }
        return new Entrance(Identity.State.LINKED, identity.username());
    }

    /**
     * The SIRET names the signatory: who works for one of the four opens no account of another. Nobody becomes administrator by
     * what another service says.
     */
    private boolean isOpenTo(Identity identity, Account account) {
        boolean sameBody = account.signatory() == null
                || body(identity)
                        .map(Signatory::id)
                        .map(account.signatory()::equals)
                        .orElse(true);
        return sameBody && !account.roles().contains(Role.ADMINISTRATOR);
    }

    @Transactional(readOnly = true)
    Page<AccessRequest> waiting(Actor actor, Pageable page) {
        actor.ensureSecretariat();
        Page<Identity> found = identities.findByStateOrderById(Identity.State.WAITING, page);
        return new PageImpl<>(
                found.map(identity -> new AccessRequest(identity, body(identity).orElse(null), candidates(identity)))
                        .getContent(),
                page,
                found.getTotalElements());
    }

    private Optional<Signatory> body(Identity identity) {
        return committee.employing(identity.siret());
    }

    /** The accounts with the address that the provider vouches for. */
    private List<Account> candidates(Identity identity) {
        return identity.email().isEmpty()
                ? List.of()
                : accounts.findByEnabledTrueAndEmailIgnoreCase(identity.email()).stream()
                        .filter(account -> isOpenTo(identity, account))
                        .toList();
    }

    /** @throws Refusal if it is no account of this person */
    void link(Actor actor, long id, String username) {
        actor.ensureSecretariat();
        Identity identity = find(id);
        Account account = candidates(identity).stream()
                .filter(candidate -> candidate.username().equals(username))
                .findFirst()
                .orElseThrow(() -> Refusal.because("refusal.signOn.account"));
        identity.link(account.username(), actor.name(), clock.instant());
        identities.save(identity);
        journal.record(actor, "signOn.linked", account.username(), identity.name());
        events.publishEvent(new AccessGranted(identity, account));
    }

    void decline(Actor actor, long id) {
        actor.ensureSecretariat();
        Identity identity = find(id);
        identity.decline(actor.name(), clock.instant());
        identities.save(identity);
        journal.record(actor, "signOn.declined", identity.provider(), identity.name());
        events.publishEvent(new AccessDeclined(identity));
    }

    private Identity find(long id) {
        return identities.findById(id).orElseThrow(() -> new NotVisible(id));
    }
}
