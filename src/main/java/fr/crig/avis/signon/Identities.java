package fr.crig.avis.signon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who ever came from a provider. */
@Transactional
interface Identities extends ListCrudRepository<Identity, Long> {

    Optional<Identity> findByProviderAndSubject(String provider, String subject);

    Page<Identity> findByStateOrderById(Identity.State state, Pageable page);

    List<Identity> findByStateOrderById(Identity.State state, Limit most);

    @Query("""
            select count(*) from sign_on_identity where state = 'WAITING' and asked_at >= :from and asked_at < :until
               and id > (select min(id) from sign_on_identity where asked_at >= :from and asked_at < :until)""")
    long countWaitingAfterTheFirst(Instant from, Instant until);
}
