package fr.crig.avis.notification;

import java.util.Collection;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.CrudRepository;

/** The outbox's rows. */
public interface Notices extends CrudRepository<Notice, Long> {

    boolean existsByEventAndReferenceAndRecipient(String event, String reference, String recipient);

    Page<Notice> findByStateInOrderByIdDesc(Collection<NoticeState> states, Pageable page);
}
