package fr.crig.avis.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of the words of every minutes. There is no way to change or to remove one. */
@Transactional
interface MinutesVersions extends Repository<MinutesVersion, Long> {

    MinutesVersion save(MinutesVersion version);

    @Query("select * from minutes_version where minutes = :minutes and number = :number")
    Optional<MinutesVersion> findByMinutesAndNumber(long minutes, int number);

    List<MinutesVersion> findByMinutesOrderByNumberAsc(long minutes);
}
