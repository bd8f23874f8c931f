package fr.crig.avis.agreement;

import fr.crig.avis.committee.AgreementEnd;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From a year before the end of a term on, it is on the list of the secretariat; once its task has begun, that one stands there instead. A
 * page knows the end anyway: as long as it is further away, the convention is not read; and then only what a line needs, in one query.
 */
@Component
class AgreementErrands implements Errands {

    /** The last one, with each of its terms as often as notice was given. */
    private static final String LAST = """
            select a.renewal, a.notice_length, a.notice_unit, n.given_on, t.*
              from agreement a
              join agreement_term t on t.agreement = a.id
              left join agreement_notice n on n.agreement = a.id
             where a.id = (select max(l.id) from agreement l) and a.task_open = false
             order by t.rank_in_agreement, n.rank_in_agreement""";

    private final JdbcClient jdbc;
    private final AgreementEnd end;
    private final Formats formats;
    private final Clock clock;

    AgreementErrands(JdbcClient jdbc, AgreementEnd end, Formats formats, Clock clock) {
        this.jdbc = jdbc;
        this.end = end;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return actor.is(Role.SECRETARIAT) && isNear()
                ? last().filter(this::isListed).map(this::errand).map(List::of).orElse(List.of())
                : List.of();
    }

    private boolean isNear() {
        return end.lastDay().filter(day -> Countdown.mayBeListed(day, today())).isPresent();
    }

    private record Last(boolean tacit, Course course) {}

    /** Unless its task has begun. */
    private Optional<Last> last() {
        List<Row> rows = jdbc.sql(LAST).query((row, number) -> Row.read(row)).list();
        return rows.stream().findFirst().map(first -> new Last(first.tacit(), course(rows, first.notice())));
    }

    private static Course course(List<Row> rows, NoticePeriod notice) {
        return new Course(
                rows.stream().map(Row::term).distinct().toList(),
                rows.stream()
                        .map(Row::given)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                notice);
    }

    /** @param given null when no notice was */
    private record Row(boolean tacit, NoticePeriod notice, AgreementTerm term, LocalDate given) {

        static Row read(ResultSet row) throws SQLException {
            Integer length = row.getObject("notice_length", Integer.class);
            return new Row(
                    RenewalKind.valueOf(row.getString("renewal")) == RenewalKind.TACIT,
                    length == null
                            ? null
                            : new NoticePeriod(length, NoticePeriod.Unit.valueOf(row.getString("notice_unit"))),
                    term(row),
                    day(row, "given_on"));
        }

        private static AgreementTerm term(ResultSet row) throws SQLException {
            return new AgreementTerm(
                    day(row, "first_day"),
                    day(row, "last_day"),
                    row.getInt("months"),
                    day(row, "chain_start"),
                    row.getInt("chain_months"),
                    AgreementTerm.Origin.valueOf(row.getString("origin")),
                    day(row, "signed_on"),
                    row.getString("act"));
        }

        private static LocalDate day(ResultSet row, String column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }
    }

    private boolean isListed(Last agreement) {
        return !agreement.course().isToEnd() && new Countdown(agreement.course().last()).isListed(today());
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    private Errand errand(Last agreement) {
        LocalDate lastDay = agreement.course().last().lastDay();
        return Errand.of(
                agreement.tacit() ? "errand.agreement.tacit" : "errand.agreement",
                AgreementController.PATH,
                ParisTime.endOf(lastDay),
                formats.date(lastDay));
    }
}
