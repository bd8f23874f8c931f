package fr.crig.avis.shared;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who acts: a person's account, or the service itself when a term passes. Every guarded verb takes one, so that a rule can ask
 * for whom the act is done and the journal can name its author.
 *
 * @param signatory the signatory acted for; null for the secretariat, the administrator and the service
 * @param substitute true for a suppléant; as the members' register said when the actor was made
 */
public record Actor(String username, String name, Set<Role> roles, String signatory, boolean substitute)
        implements Serializable {

    /** The service acting by itself: reminders, terms, tacit opinions. */
    public static final Actor SERVICE = new Actor("service", "CRIG Avis", Set.of(), null, false);

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** For acts that are the secretariat's alone: for anybody else they do not exist. */
    public void ensureAdministrator() {
        if (!is(Role.ADMINISTRATOR)) {
            throw new NotVisible(username);
        }
    }

    public void ensureSecretariat() {
        if (!is(Role.SECRETARIAT)) {
            throw new NotVisible(username);
        }
    }

    public boolean isAgentOf(String someSignatory) {
        return is(Role.AGENT) && actsFor(someSignatory);
    }

    public boolean isMemberOf(String someSignatory) {
        return is(Role.MEMBER) && actsFor(someSignatory);
    }

    public boolean actsFor(String someSignatory) {
        return signatory != null && signatory.equals(someSignatory);
    }

    /** The candidate groups of the tasks this actor may do; the same words are its authorities. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        roles.forEach(role -> groups.add(role.group(signatory)));
        return groups;
    }
}
