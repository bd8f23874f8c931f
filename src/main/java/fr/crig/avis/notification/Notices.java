package fr.crig.avis.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox's rows. */
@Transactional
public interface Notices extends CrudRepository<Notice, Long> {

    boolean existsByEventAndReferenceAndRecipient(String event, String reference, String recipient);

    @Query("select recipient from notice where reference = :reference and event like :events and created_at >= :since")
    Set<String> findRecipientsSince(String reference, String events, Instant since);

    @Query("select distinct username from notice where state = 'GATHERED' order by username")
    List<String> findReadersOfGathered();

    @Query("select * from notice where username = :username and state = 'GATHERED' order by id limit :most")
    List<Notice> findGathered(String username, int most);

    Optional<Notice> findByUnsubscribe(UUID token);

    List<Notice> findByReferenceAndStateInOrderById(String reference, Collection<NoticeState> states);

    /** Locked until the end of the transaction, without what another one has locked: the longest due first. */
    @Query("""
            select * from notice
             where state = 'PENDING' and next_attempt_at <= :now and (taken_until is null or taken_until <= :now)
             order by next_attempt_at, id limit :most
               for update skip locked""")
    List<Notice> lockDue(Instant now, int most);

    @Query("select id from notice where id < :before order by id desc limit :most")
    List<Long> findNewest(long before, int most);

    @Query("select id from notice where state in (:states) and id < :before order by id desc limit :most")
    List<Long> findNewestIn(Collection<NoticeState> states, long before, int most);

    List<Notice> findByIdIn(Collection<Long> ids);
}
