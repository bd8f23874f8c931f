package fr.crig.avis.convocation;

import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every answer. */
@Transactional
interface Answers extends Repository<Answer, Long> {

    String BY_MEETING = "answer-by-meeting";

    Answer save(Answer answer);

    @ReadOnce(Answers.BY_MEETING)
    @Query("select * from convocation_answer where meeting = :meeting order by signatory, number")
    List<Answer> findByMeetingOrderBySignatoryAscNumberAsc(long meeting);

    List<Answer> findByMeetingInOrderBySignatoryAscNumberAsc(Collection<Long> meetings);
}
