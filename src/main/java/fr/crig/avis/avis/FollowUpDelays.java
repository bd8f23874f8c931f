package fr.crig.avis.avis;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When funders that have not decided yet say that they will: until then nobody is asked again. */
@Component
public class FollowUpDelays {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpDelays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was said last. */
    public Optional<LocalDate> expectedOn(Reference reference) {
        return jdbc.sql("select expected_on from follow_up_delay where reference = ? order by id desc limit 1")
                .param(reference.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Of whom a decision was announced for this day or before, and who was not asked again since. */
    public List<Reference> due(LocalDate today) {
        return jdbc.sql("""
                        select d.reference from follow_up_delay d
                         where d.asked_again_at is null and d.expected_on <= :today
                           and d.id = (select max(o.id) from follow_up_delay o where o.reference = d.reference)
                         order by d.id""").param("today", today).query(String.class).list().stream()
                .map(Reference::of)
                .toList();
    }

    /** @return false if it was done already, on whichever node */
    public boolean askAgain(Reference reference) {
        return jdbc.sql(
                                "update follow_up_delay set asked_again_at = :now where reference = :reference and asked_again_at is null")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("reference", reference.value())
                        .update()
                > 0;
    }

    void note(Actor agent, Reference reference, LocalDate expectedOn, GivenBy givenBy) {
        jdbc.sql("""
                        insert into follow_up_delay (reference, expected_on, given_by, noted_at, noted_by)
                        values (:reference, :expectedOn, :givenBy, :now, :by)""")
                .param("reference", reference.value())
                .param("expectedOn", expectedOn)
                .param("givenBy", givenBy.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", agent.name())
                .update();
    }
}
