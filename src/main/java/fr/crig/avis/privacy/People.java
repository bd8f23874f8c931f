package fr.crig.avis.privacy;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds all that a person was called by: an account's name and address change, and what was done under the former ones bears them
 * still. Where an act was signed, its author's account stands beside the name.
 */
@Component
class People {

    /** Table, account, name or address. */
    private static final List<String[]> SIGNED = List.of(
            new String[] {"journal_entry", "username", "actor_name"},
            new String[] {"opinion", "given_by", "given_name"},
            new String[] {"contribution", "author", "author_name"},
            new String[] {"vote", "given_by", "given_name"},
            new String[] {"convocation", "sent_by", "sent_name"},
            new String[] {"convocation_answer", "given_by", "given_name"},
            new String[] {"mandate_refusal", "given_by", "given_name"},
            new String[] {"minutes_remark", "made_by", "made_name"},
            new String[] {"rectification", "asked_by", "asked_by_name"},
            new String[] {"rectification_abandoned", "abandoned_by", "abandoned_by_name"},
            new String[] {"meeting", "changed_by", "changed_by_name"},
            new String[] {"member_term", "username", "name"},
            new String[] {"notice", "username", "recipient_name"},
            new String[] {"notice", "username", "recipient"},
            new String[] {"sign_on_identity", "username", "name"},
            new String[] {"sign_on_identity", "username", "email"});

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Committee committee;

    People(JdbcClient jdbc, Accounts accounts, Committee committee) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.committee = committee;
    }

    /** @throws NotVisible if there is no such account */
    Person find(String username) {
        Account account = accounts.findByUsername(username).orElseThrow(() -> new NotVisible(username));
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.add(account.displayName());
        all.add(account.email());
        for (String[] signed : SIGNED) {
            all.addAll(jdbc.sql("select distinct %3$s from %1$s where %2$s = ? and %3$s is not null"
                            .formatted((Object[]) signed))
                    .param(username)
                    .query(String.class)
                    .list());
        }
        all.removeIf(String::isEmpty);
        Set<String> shared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.stream().filter(word -> isShared(word, username)).forEach(shared::add);
        all.removeAll(shared);
        return new Person(account.id(), username, !account.enabled(), part(all, false), part(all, true), shared);
    }

    private static Set<String> part(Set<String> all, boolean addresses) {
        Set<String> part = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.stream().filter(word -> word.contains("@") == addresses).forEach(part::add);
        return part;
    }

    /** It names the committee, a body, the service or another account too. */
    private boolean isShared(String word, String username) {
        return ofTheCommittee().anyMatch(word::equalsIgnoreCase)
                || jdbc.sql("""
                                select count(*) from account where username <> :username
                                   and (lower(display_name) = :word or lower(email) = :word)""")
                                .params(Map.of("username", username, "word", word.toLowerCase(Locale.ROOT)))
                                .query(Integer.class)
                                .single()
                        > 0
                || SIGNED.stream().anyMatch(signed -> isBorneByAnother(signed, word, username));
    }

    /** A name that names a role passes from one account to the next. Those that were erased bear none. */
    private boolean isBorneByAnother(String[] signed, String word, String username) {
        return !jdbc.sql(
                        "select 1 from %1$s where lower(%3$s) = ? and %2$s <> ? and %2$s not like ? and %2$s <> '*' limit 1"
                                .formatted((Object[]) signed))
                .params(word.toLowerCase(Locale.ROOT), username, Person.PSEUDONYM + "%")
                .query()
                .listOfRows()
                .isEmpty();
    }

    private Stream<String> ofTheCommittee() {
        Stream<String> bodies = committee.signatories().stream().flatMap(People::words);
        return Stream.concat(
                Stream.of(
                        Actor.SERVICE.name(),
                        committee.name(),
                        committee.secretariat().name(),
                        committee.secretariat().email()),
                bodies);
    }

    private static Stream<String> words(Signatory body) {
        return Stream.of(body.name(), body.shortName(), body.email());
    }
}
