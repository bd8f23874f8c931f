package fr.crig.avis.member;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every term of office, past ones included. */
@Transactional
interface Terms extends Repository<Term, Long> {

    Term save(Term term);

    Optional<Term> findById(long id);

    List<Term> findBySignatoryOrderByCapacityDescFirstDayAscIdAsc(String signatory);

    List<Term> findByUsernameOrderByFirstDayAscIdAsc(String username);
}
