package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. The queries for other features give enabled accounts only: nobody else may be asked for anything. */
@Transactional
public interface Accounts extends ListCrudRepository<Account, Long> {

    /** One query and no transaction around it: it is asked on each page. */
    @Query(
            value = "select a.*, r.role from account a left join account_role r on r.account = a.id"
                    + " where a.username = :username",
            resultSetExtractorClass = AccountWithRoles.class)
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Account> findByUsername(String username);

    /** Locks the row, so that failures counted at once are all counted. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Account> findLockedByUsername(String username);

    boolean existsByUsername(String username);

    Page<Account> findAllByOrderByUsername(Pageable page);

    List<Account> findByEnabledTrueAndEmailEndingWith(String end);

    @Query("""
            select a.* from account a join account_role r on r.account = a.id
            where a.enabled = true and r.role = :role order by a.username""")
    List<Account> findByRole(Role role);

    @Query("""
            select a.* from account a join account_role r on r.account = a.id
            where a.enabled = true and r.role = :role and a.signatory = :signatory order by a.username""")
    List<Account> findByRoleAndSignatory(Role role, String signatory);
}
