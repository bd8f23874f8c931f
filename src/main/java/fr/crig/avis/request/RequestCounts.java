package fr.crig.avis.request;

import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many requests stand where: for the secretariat, which sees them all. Drafts are their authors' own and not counted. */
@Service
public class RequestCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param late those of them whose day has passed: what is due today is not late, as in the list */
    public record Count(RequestState state, long all, long late) {

        static Count none(RequestState state) {
            return new Count(state, 0, 0);
        }
    }

    /** One for each state that is neither a draft nor an end. */
    public Map<RequestState, Count> running() {
        Map<RequestState, Count> counts = new EnumMap<>(RequestState.class);
        RequestState.names(RequestCounts::isRunning).stream()
                .map(RequestState::valueOf)
                .forEach(state -> counts.put(state, Count.none(state)));
        jdbc.sql("""
                        select state, count(*) as everything, count(case when due < :today then 1 end) as late
                          from funding_request where state in (:running) group by state""")
                .param(
                        "today",
                        ParisTime.startOf(ParisTime.day(clock.instant())).atOffset(ZoneOffset.UTC))
                .param("running", RequestState.names(RequestCounts::isRunning))
                .query((row, number) -> new Count(
                        RequestState.valueOf(row.getString("state")), row.getLong("everything"), row.getLong("late")))
                .list()
                .forEach(count -> counts.put(count.state(), count));
        return counts;
    }

    private static boolean isRunning(RequestState state) {
        return state != RequestState.DRAFT && !state.isOver();
    }
}
