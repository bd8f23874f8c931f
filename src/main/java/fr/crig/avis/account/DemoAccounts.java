package fr.crig.avis.account;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the demonstration: one a role, none a person, all with one published password. Never without the profile. */
@Component
@Profile("demo")
public class DemoAccounts implements SmartInitializingSingleton {

    public static final String PASSWORD = "crig-demo-2026";
    static final String EMAIL_DOMAIN = "@crig.example";

    private static final String ADMINISTRATOR = "admin";

    private final AccountDesk desk;
    private final Accounts accounts;
    private final Committee committee;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoAccounts(
            AccountDesk desk,
            Accounts accounts,
            Committee committee,
            MessageSource messages,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.committee = committee;
        this.messages = messages;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            refuseRealAccounts();
            openAll();
        });
    }

    /** Accounts that were there before the demonstration are somebody's, and so is what they may read. */
    private void refuseRealAccounts() {
        boolean begunAsDemonstration = accounts.findByUsername(ADMINISTRATOR)
                .filter(account -> account.email().equals(ADMINISTRATOR + EMAIL_DOMAIN))
                .isPresent();
        if (!begunAsDemonstration && accounts.count() > 0) {
            throw new StartRefused(message("start.realAccounts"));
        }
    }

    private void openAll() {
        committee.signatories().forEach(this::openFor);
        open("secretariat", committee.secretariat().name(), Role.SECRETARIAT, null);
        open(ADMINISTRATOR, message("role.ADMINISTRATOR"), Role.ADMINISTRATOR, null);
    }

    private void openFor(Signatory signatory) {
        String end = "." + signatory.id().toLowerCase(Locale.ROOT);
        open("agent" + end, named("demo.agent", signatory), Role.AGENT, signatory.id());
        openMember("membre" + end, named("demo.member", signatory), signatory.id(), Capacity.TITULAIRE);
        openMember("suppleant" + end, named("demo.substitute", signatory), signatory.id(), Capacity.SUPPLEANT);
    }

    private void openMember(String username, String name, String signatory, Capacity capacity) {
        if (open(username, name, Role.MEMBER, signatory)) {
            events.publishEvent(new DemoMemberOpened(username, name, signatory, capacity, newYearBefore()));
        }
    }

    /** @return false if it was there already */
    private boolean open(String username, String name, Role role, String signatory) {
        if (accounts.existsByUsername(username)) {
            return false;
        }
        desk.openWithPassword(
                new NewAccount(username, name, username + EMAIL_DOMAIN, Set.of(role), signatory), PASSWORD);
        return true;
    }

    /** The requests of the demonstration have a past, in which its members already answered. */
    private LocalDate newYearBefore() {
        return ParisTime.day(clock.instant()).minusYears(1).withDayOfYear(1);
    }

    private String named(String key, Signatory signatory) {
        return message(key, signatory.shortName());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
