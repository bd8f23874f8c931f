package fr.crig.avis.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every absence, cancelled ones included. */
@Transactional
interface Absences extends Repository<Absence, Long> {

    Absence save(Absence absence);

    Optional<Absence> findById(long id);

    @Query("select * from member_absence where username = :username order by first_day, id")
    List<Absence> findByUsernameOrderByFirstDayAscIdAsc(String username);

    List<Absence> findByAnnouncedAtIsNullAndCancelledAtIsNullAndFirstDayLessThanEqualOrderByIdAsc(LocalDate day);
}
