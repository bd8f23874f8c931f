package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.ReadOnce;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. The queries for other features give enabled accounts only: nobody else may be asked for anything. */
@Transactional
public interface Accounts extends ListCrudRepository<Account, Long> {

    String NAMED = "(lower(f.username) like :part escape '!' or lower(f.display_name) like :part escape '!'"
            + " or lower(f.email) like :part escape '!')";

    /** One query and no transaction around it: it is asked on each page, and tells by the way how much was decided about the committee, and until when its convention runs. */
    @Query(
            value = "select a.*, r.role, (select max(d.number) from resolution d) as resolutions,"
                    + " (select max(t.last_day) from agreement_term t) as agreement_end"
                    + " from account a left join account_role r on r.account = a.id where a.username = :username",
            resultSetExtractorRef = "accountWithRoles")
    @Transactional(propagation = Propagation.SUPPORTS)
    @ReadOnce("account-by-username")
    Optional<Account> findByUsername(String username);

    /** No other column, and no version: of two log-ins at once both succeed. */
    @Modifying
    @Query("update account set password_hash = :renewed where username = :username and password_hash = :former")
    void renewHash(String username, String former, String renewed);

    /** @param at null when it is opened again */
    @Modifying
    @Query("update account set closed_at = :at where username = :username")
    void closed(String username, Instant at);

    boolean existsByUsername(String username);

    /** A page of those that have it in a name or the address. @param part in small letters, for {@code like} with {@code !} to escape */
    @Query(
            value = "select a.*, r.role from account a left join account_role r on r.account = a.id where a.id in ("
                    + " select f.id from account f where " + NAMED
                    + " order by f.username limit :size offset :offset) order by a.username",
            resultSetExtractorClass = AccountsWithRoles.class)
    List<Account> findNamed(String part, int size, long offset);

    @Query("select count(*) from account f where " + NAMED)
    long countNamed(String part);

    List<Account> findByEnabledTrueAndEmailEndingWith(String end);

    /** One address may serve several accounts. */
    List<Account> findByEnabledTrueAndEmailIgnoreCase(String email);

    @Query(value = """
            select a.*, r.role from account a join account_role r on r.account = a.id
            where a.enabled = true and a.id in (select w.account from account_role w where w.role = :role)
            order by a.username""", resultSetExtractorClass = AccountsWithRoles.class)
    List<Account> findByRole(Role role);

    @Query(value = """
            select a.*, r.role from account a join account_role r on r.account = a.id
            where a.enabled = true and a.id in (select w.account from account_role w where w.role = :role)
              and a.signatory in (:signatories) order by a.username""", resultSetExtractorClass = AccountsWithRoles.class)
    List<Account> findByRoleAndSignatories(Role role, Collection<String> signatories);

    default List<Account> findByRoleAndSignatory(Role role, String signatory) {
        return findByRoleAndSignatories(role, List.of(signatory));
    }
}
