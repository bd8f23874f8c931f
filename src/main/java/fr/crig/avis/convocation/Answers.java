package fr.crig.avis.convocation;

import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every answer; of a mandate, whether it was declined. */
@Transactional
interface Answers extends Repository<Answer, Long> {

    String BY_MEETING = "answer-by-meeting";

    String WITH_REFUSALS = """
            select a.*, case when r.id is null then false else true end as declined
              from convocation_answer a
              left join mandate_refusal r on r.meeting = a.meeting and r.giver = a.signatory and r.answer = a.number
            """;

    Answer save(Answer answer);

    @ReadOnce(Answers.BY_MEETING)
    @Query(WITH_REFUSALS + " where a.meeting = :meeting order by a.signatory, a.number")
    List<Answer> findByMeetingOrderBySignatoryAscNumberAsc(long meeting);

    @Query(WITH_REFUSALS + " where a.meeting in (:meetings) order by a.signatory, a.number")
    List<Answer> findByMeetingInOrderBySignatoryAscNumberAsc(Collection<Long> meetings);
}
