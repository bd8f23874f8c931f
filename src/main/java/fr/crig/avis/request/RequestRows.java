package fr.crig.avis.request;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of requests, in three queries whatever its length: which, their rows, and who is waited for. */
@Component
@Transactional(readOnly = true)
class RequestRows {

    private static final String ROWS = """
            select r.id, r.reference, r.form_key, r.title, r.applicant_name, r.applicant_siret, r.applicant_rna, r.state, r.theme,
                   r.departments, r.receiving_signatory, r.submitted_at, r.due, r.useful_date
            from funding_request r where r.id in (:ids)""";

    private static final String FIRST_AND_LAST_YEAR =
            "select min(deposit_year) as first_year, max(deposit_year) as last_year from funding_request";

    /** Each looked up: to read all rows for a dozen years would cost more than the list. */
    private static final String YEARS = """
            select y.deposited from (values %s) as y(deposited)
             where exists (select 1 from funding_request r where r.deposit_year = y.deposited and %s)
             order by y.deposited desc""";

    private final JdbcClient jdbc;
    private final RequestIds ids;
    private final Readerships readerships;
    private final Circulated circulated;
    private final Committee committee;
    private final Clock clock;

    RequestRows(
            JdbcClient jdbc,
            RequestIds ids,
            Readerships readerships,
            Circulated circulated,
            Committee committee,
            Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.readerships = readerships;
        this.circulated = circulated;
        this.committee = committee;
        this.clock = clock;
    }

    ListPage<RequestRow> page(Actor reader, RequestFilter filter, Sorting sorting, Pageable page) {
        RequestOrder order = sorting.order();
        RequestCondition condition = condition(reader, filter).behind(sorting.last(), order);
        var found = new FirstFound(ids.find(condition, order, FirstFound.LIMIT), order.isByAge());
        return found.page(rows(found.on(page)), RequestRow::id, page);
    }

    /** @param last behind which the list goes on; null from the start */
    record Sorting(RequestOrder order, Long last) {}

    /** All of them, however many, in their order; the rows come by {@link #rows}, some at a time. */
    List<Long> ids(Actor reader, RequestFilter filter, RequestOrder order) {
        return ids.find(condition(reader, filter), order, Integer.MAX_VALUE);
    }

    /** @param found for their reader, by {@link #ids} */
    List<RequestRow> rows(List<Long> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<RequestRow> rows =
                jdbc.sql(ROWS).param("ids", found).query(RequestRows::read).list();
        return FirstFound.inOrder(found, withAwaited(rows), RequestRow::id);
    }

    /** In which this reader finds something, the last first. */
    List<String> years(Actor reader) {
        RequestCondition condition = visibleTo(reader);
        String all = jdbc.sql(FIRST_AND_LAST_YEAR)
                .query((row, number) -> IntStream.rangeClosed(row.getInt("first_year"), row.getInt("last_year"))
                        .filter(year -> year > 0)
                        .mapToObj("(%d)"::formatted)
                        .collect(Collectors.joining(", ")))
                .single();
        if (all.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(YEARS.formatted(all, condition.sql()))
                .params(condition.values())
                .query(String.class)
                .list();
    }

    private RequestCondition condition(Actor reader, RequestFilter filter) {
        return visibleTo(reader).narrowedTo(filter, committee.departments(), startOfToday());
    }

    private RequestCondition visibleTo(Actor reader) {
        return RequestCondition.visibleTo(reader, readerships.readableBy(reader));
    }

    private OffsetDateTime startOfToday() {
        return ParisTime.startOf(ParisTime.day(clock.instant())).atOffset(ZoneOffset.UTC);
    }

    private List<RequestRow> withAwaited(List<RequestRow> rows) {
        List<Reference> references = rows.stream()
                .filter(row -> row.state() == RequestState.CIRCULATING)
                .map(RequestRow::reference)
                .toList();
        Map<Reference, Circulated.Awaited> awaited = circulated.awaitedOn(references);
        return rows.stream()
                .map(row -> row.waitingFor(awaited.get(row.reference())))
                .toList();
    }

    private static RequestRow read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        String theme = row.getString("theme");
        return new RequestRow(
                row.getLong("id"),
                reference == null ? null : Reference.of(reference),
                row.getObject("form_key", UUID.class),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("applicant_siret"),
                row.getString("applicant_rna"),
                RequestState.valueOf(row.getString("state")),
                theme == null ? null : Theme.valueOf(theme),
                RequestIndex.departments(row.getString("departments")),
                row.getString("receiving_signatory"),
                instant(row.getObject("submitted_at", OffsetDateTime.class)),
                instant(row.getObject("due", OffsetDateTime.class)),
                row.getObject("useful_date", LocalDate.class),
                null);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
