package fr.crig.avis.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox's rows. */
@Transactional
public interface Notices extends CrudRepository<Notice, Long> {

    boolean existsByEventAndReferenceAndRecipient(String event, String reference, String recipient);

    @Query("select recipient from notice where event = :event and reference = :reference")
    Set<String> findRecipients(String event, String reference);

    @Query("select recipient from notice where reference = :reference and event like :events and created_at >= :since")
    Set<String> findRecipientsSince(String reference, String events, Instant since);

    @Query("select distinct username from notice where state = 'GATHERED' order by username")
    List<String> findReadersOfGathered();

    List<Notice> findByUsernameAndStateOrderById(String username, NoticeState state, Limit most);

    Optional<Notice> findByUnsubscribe(UUID token);

    List<Notice> findByReferenceAndStateInOrderById(String reference, Collection<NoticeState> states);

    Page<Notice> findByStateInOrderByIdDesc(Collection<NoticeState> states, Pageable page);
}
