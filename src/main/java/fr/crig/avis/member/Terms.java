package fr.crig.avis.member;

import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every term of office, past ones included. */
@Transactional
interface Terms extends Repository<Term, Long> {

    Term save(Term term);

    Optional<Term> findById(long id);

    @Query("select * from member_term where signatory in (:signatories) order by capacity desc, first_day, id")
    List<Term> findBySignatories(Collection<String> signatories);

    @Reading
    @ReadOnce("term-by-username")
    @Query("select * from member_term where username = :username order by first_day, id")
    List<Term> findByUsernameOrderByFirstDayAscIdAsc(String username);
}
