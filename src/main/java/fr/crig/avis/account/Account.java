package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * A person's way in. It holds what the person may do and for which signatory; with its term of office, if it is a member's,
 * {@link Actors} makes an actor of it. Accounts are disabled, and deleted
 * when their owner is erased.
 */
public class Account {

    @Id
    private Long id;

    @Version
    private Long version;

    private final String username;
    private String displayName;
    private String email;
    private final String signatory;
    private final Instant createdAt;

    private Set<AccountRole> roles;

    private String passwordHash;
    private boolean enabled;
    private boolean mustChangePassword;
    private Instant lastLoginAt;
    private Long secondFactor;

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
            Instant lastLoginAt,
            Long secondFactor) {
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
        this.lastLoginAt = lastLoginAt;
        this.secondFactor = secondFactor;
    }

    /** A new account, which opens nothing until its owner has chosen a password. @param passwordHash of what nobody knows */
    static Account opened(NewAccount asked, String passwordHash, Instant now) {
        return new Account(
                null,
                null,
                asked.username(),
                asked.displayName(),
                asked.email(),
                asked.signatory(),
                now,
                roles(asked),
                passwordHash,
                true,
                true,
                null,
                null);
    }

    /** Its name, where it is written to and what it may do; whose it is stays. */
    void become(NewAccount wanted) {
        displayName = wanted.displayName();
        email = wanted.email();
        roles = roles(wanted);
    }

    private static Set<AccountRole> roles(NewAccount asked) {
        return asked.roles().stream().map(AccountRole::new).collect(Collectors.toSet());
    }

    void disable() {
        enabled = false;
    }

    /** Its former password may be anybody's by now. @param hash of what nobody knows */
    void reopen(String hash) {
        enabled = true;
        losePassword(hash);
    }

    /** The owner chose this password. */
    void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /** Until its owner has chosen another password, it opens nothing. @param hash of what nobody knows */
    void losePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
    }

    /** From now on a password alone does not open it. @param factor null to give that up again */
    public void proveWith(Long factor) {
        secondFactor = factor;
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

    /** Its owner has not chosen a password yet. */
    public boolean invited() {
        return mustChangePassword;
    }

    public Long id() {
        return id;
    }

    public Long version() {
        return version;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Null as long as nobody entered. */
    public Instant lastLoginAt() {
        return lastLoginAt;
    }

    /** What its owner shows beside the password; null if nothing is wanted or none was made yet. */
    public Long secondFactor() {
        return secondFactor;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
