package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * A person's way in. It holds what the person may do and for which signatory; with its term of office, if it is a member's,
 * {@link Actors} makes an actor of it. Accounts are disabled, never deleted: the journal names them.
 */
public class Account {

    @Id
    private Long id;

    @Version
    private Long version;

    private final String username;
    private final String displayName;
    private final String email;
    private final String signatory;
    private final Instant createdAt;

    private final Set<AccountRole> roles;

    private String passwordHash;
    private boolean enabled;
    private boolean mustChangePassword;
    private int failedLogins;
    private Instant lockedUntil;

    @PersistenceCreator
    Account(
            Long id,
            Long version,
            String username,
            String displayName,
            String email,
            String signatory,
            Instant createdAt,
            Set<AccountRole> roles,
            String passwordHash,
            boolean enabled,
            boolean mustChangePassword,
            int failedLogins,
            Instant lockedUntil) {
        this.id = id;
        this.version = version;
        this.username = username;
        this.displayName = displayName;
        this.email = email;
        this.signatory = signatory;
        this.createdAt = createdAt;
        this.roles = roles;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.mustChangePassword = mustChangePassword;
        this.failedLogins = failedLogins;
        this.lockedUntil = lockedUntil;
    }

    /** A new account whose password somebody else knows: its owner has to choose another one first. */
    static Account opened(NewAccount asked, String passwordHash, Instant now) {
        return new Account(
                null,
                null,
                asked.username(),
                asked.displayName(),
                asked.email(),
                asked.signatory(),
                now,
                asked.roles().stream().map(AccountRole::new).collect(Collectors.toSet()),
                passwordHash,
                true,
                true,
                0,
                null);
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
        forgetFailures();
    }

    /** The owner chose this password. */
    void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /** Somebody else knows this password: the owner must change it at the next log-in. */
    void receiveTemporaryPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
        forgetFailures();
    }

    void loginFailed(LoginProperties limits, Instant now) {
        failedLogins++;
        if (failedLogins >= limits.maxFailures()) {
            lockedUntil = now.plus(Duration.ofMinutes(limits.lockMinutes()));
            failedLogins = 0;
        }
    }

    void loginSucceeded() {
        forgetFailures();
    }

    private void forgetFailures() {
        failedLogins = 0;
        lockedUntil = null;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public Set<Role> roles() {
        return roles.stream().map(AccountRole::role).collect(Collectors.toUnmodifiableSet());
    }

    public String username() {
        return username;
    }

    /** A role, not a person: "Agent – Préfecture de région". */
    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public String signatory() {
        return signatory;
    }

    public boolean enabled() {
        return enabled;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean hasFailures() {
        return failedLogins > 0 || lockedUntil != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
