package fr.crig.avis.signon;

import fr.crig.avis.shared.ChangedMeanwhile;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person at a provider, and the account that it opens here. It begins as a request to the secretariat: a provider says who
 * somebody is, never that the committee knows them.
 */
@Table("sign_on_identity")
public class Identity {

    /** What the secretariat made of it. */
    public enum State {
        WAITING,
        LINKED,
        DECLINED
    }

    @Id
    private Long id;

    @Version
    private Integer version;

    private String provider;
    private String subject;
    private String name;
    private String email;
    private String siret;
    private Instant askedAt;
    private State state;
    private String username;
    private Instant decidedAt;
    private String decidedBy;

    static Identity unknown(Person person, Instant now) {
        var identity = new Identity();
        identity.provider = person.provider();
        identity.subject = person.subject();
        identity.askedAt = now;
        identity.state = State.WAITING;
        identity.isNow(person);
        return identity;
    }

    /** People change their name, their address and their employer; who they are stays. */
    void isNow(Person person) {
        name = person.name();
        email = person.email();
        siret = person.siret();
    }

    void link(String account, String by, Instant now) {
        decide(State.LINKED, by, now);
        username = account;
    }

    void decline(String by, Instant now) {
        decide(State.DECLINED, by, now);
    }

    private void decide(State decision, String by, Instant now) {
        if (state != State.WAITING) {
            throw new ChangedMeanwhile(name);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    public long id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String siret() {
        return siret;
    }

    public Instant askedAt() {
        return askedAt;
    }

    State state() {
        return state;
    }

    /** The account that it opens; null until then. */
    String username() {
        return username;
    }
}
