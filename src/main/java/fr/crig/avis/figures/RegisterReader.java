package fr.crig.avis.figures;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.avis.FollowUpResult;
import fr.crig.avis.avis.Followed;
import fr.crig.avis.avis.RegisterPlace;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the lines of the register that its page shows this reader: a year is a range of their places. */
@Component
@Reading
class RegisterReader {

    private static final String IN_FORCE =
            " e.id >= :from and e.id < :to and e.in_force = true and e.readership in (:readerships) ";

    private static final String OUTCOMES = "select e.theme, e.outcome, count(*) as avis from register_line e where"
            + IN_FORCE + "group by e.theme, e.outcome";

    private static final String LIFTED = """
            select count(case when e.reserves_open = true then 1 end) as avis, coalesce(sum(e.reserves_left), 0) as still_open,
                   coalesce(sum(e.reserves_lifted), 0) as lifted
              from register_line e where""" + IN_FORCE;

    private static final String FOLLOWED =
            "select " + RegisterPlace.dayOf("e.id") + " as avis_day, e.followed, e.follow_up,"
                    + " count(*) as avis from register_line e where e.followed in (:compared) and" + IN_FORCE
                    + "group by " + RegisterPlace.dayOf("e.id") + ", e.followed, e.follow_up";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    RegisterReader(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    Outcomes outcomes(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        return new Outcomes(
                readable.isEmpty()
                        ? List.of()
                        : jdbc.sql(OUTCOMES)
                                .params(values(period, readable))
                                .query(RegisterReader::readCell)
                                .list());
    }

    Lifted lifted(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        return readable.isEmpty()
                ? Lifted.NONE
                : jdbc.sql(LIFTED)
                        .params(values(period, readable))
                        .query((row, number) ->
                                new Lifted(row.getLong("avis"), row.getLong("still_open"), row.getLong("lifted")))
                        .single();
    }

    /** The last year first; only years of which a decision is known. */
    List<FollowedYear> followed(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        Map<Integer, FollowedYear> years = new TreeMap<>(Comparator.reverseOrder());
        if (!readable.isEmpty()) {
            jdbc.sql(FOLLOWED)
                    .params(values(period, readable))
                    .param(
                            "compared",
                            Followed.all().stream().map(Followed::name).toList())
                    .query(row -> {
                        FollowedYear some = readFollowed(row);
                        years.merge(some.year(), some, FollowedYear::plus);
                    });
        }
        return List.copyOf(years.values());
    }

    /** The avis of one day, which were followed or were not. */
    private static FollowedYear readFollowed(ResultSet row) throws SQLException {
        int year = LocalDate.ofEpochDay(row.getLong("avis_day")).getYear();
        long avis = row.getLong("avis");
        boolean partly = FollowUpResult.PARTLY_GRANTED.name().equals(row.getString("follow_up"));
        return switch (Followed.valueOf(row.getString("followed"))) {
            case YES -> new FollowedYear(year, avis, partly ? avis : 0, 0, 0);
            case NO -> new FollowedYear(year, 0, 0, avis, 0);
            case NOT_COMPARED -> new FollowedYear(year, 0, 0, 0, avis);
        };
    }

    private static Map<String, Object> values(Period period, List<Long> readable) {
        return Map.of(
                "from",
                RegisterPlace.of(period.firstDay(), 0),
                "to",
                RegisterPlace.of(period.dayAfter(), 0),
                "readerships",
                readable);
    }

    private static Outcomes.Cell readCell(ResultSet row, int number) throws SQLException {
        String theme = row.getString("theme");
        return new Outcomes.Cell(
                theme.isEmpty() ? null : Theme.valueOf(theme),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("avis"));
    }
}
