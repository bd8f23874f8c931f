package fr.crig.avis.convocation;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Every version of every answer. */
interface Answers extends Repository<Answer, Long> {

    Answer save(Answer answer);

    List<Answer> findByMeetingOrderBySignatoryAscNumberAsc(long meeting);
}
