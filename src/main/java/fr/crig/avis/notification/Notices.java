package fr.crig.avis.notification;

import java.util.Collection;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox's rows. */
@Transactional
public interface Notices extends CrudRepository<Notice, Long> {

    boolean existsByEventAndReferenceAndRecipient(String event, String reference, String recipient);

    Page<Notice> findByStateInOrderByIdDesc(Collection<NoticeState> states, Pageable page);
}
