package fr.crig.avis.convocation;

import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mandates that were not taken. */
@Transactional
interface MandateRefusals extends Repository<MandateRefusal, Long> {

    String BY_MEETING = "mandateRefusal-by-meeting";

    MandateRefusal save(MandateRefusal refusal);

    @ReadOnce(MandateRefusals.BY_MEETING)
    List<MandateRefusal> findByMeeting(long meeting);

    List<MandateRefusal> findByMeetingIn(Collection<Long> meetings);
}
