package fr.crig.avis.request;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of requests, in three queries whatever its length: one page, its count, and who is waited for. */
@Component
@Transactional(readOnly = true)
class RequestRows {

    private static final String COLUMNS = """
            select r.reference, r.form_key, r.title, r.applicant_name, r.state, r.theme, r.receiving_signatory, r.due,
                   r.useful_date
            """;

    private final JdbcClient jdbc;
    private final Circulated circulated;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Circulated circulated, Clock clock) {
        this.jdbc = jdbc;
        this.circulated = circulated;
        this.clock = clock;
    }

    /** The newest first; the order is total, so that no request falls between two pages. */
    Page<RequestRow> page(Actor reader, RequestFilter filter, Pageable page) {
        Map<String, Object> values = new HashMap<>();
        String rest = " from funding_request r where " + condition(reader, filter, values);
        long count = jdbc.sql("select count(*)" + rest)
                .params(values)
                .query(Long.class)
                .single();
        List<RequestRow> rows = jdbc.sql(COLUMNS + rest + " order by r.id desc limit :size offset :offset")
                .params(values)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(RequestRows::read)
                .list();
        return new PageImpl<>(withAwaited(rows), page, count);
    }

    private String condition(Actor reader, RequestFilter filter, Map<String, Object> values) {
        var condition = new StringBuilder(VisibleRequests.to(reader));
        values.put(VisibleRequests.PARAMETER, reader.signatory());
        equal("state", filter.state(), condition, values);
        equal("theme", filter.theme(), condition, values);
        equal("receiving_signatory", filter.signatory(), condition, values);
        if (filter.isLateOnly()) {
            condition.append(" and r.due < :today");
            values.put("today", startOfToday());
        }
        if (filter.isMineOnly()) {
            condition.append(" and r.state = 'DRAFT' and r.depositor = :depositor");
            values.put("depositor", reader.username());
        }
        return condition.toString();
    }

    private static void equal(String column, String value, StringBuilder condition, Map<String, Object> values) {
        if (RequestFilter.isGiven(value)) {
            condition.append(" and r.%s = :%s".formatted(column, column));
            values.put(column, value);
        }
    }

    /** Late is said of days: what is due today is not. */
    private OffsetDateTime startOfToday() {
        return ParisTime.day(clock.instant())
                .atStartOfDay(ParisTime.ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toOffsetDateTime();
    }

    private List<RequestRow> withAwaited(List<RequestRow> rows) {
        List<Reference> references = rows.stream()
                .map(RequestRow::reference)
                .filter(Objects::nonNull)
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
                reference == null ? null : Reference.of(reference),
                row.getObject("form_key", UUID.class),
                row.getString("title"),
                row.getString("applicant_name"),
                RequestState.valueOf(row.getString("state")),
                theme == null ? null : Theme.valueOf(theme),
                row.getString("receiving_signatory"),
                instant(row.getObject("due", OffsetDateTime.class)),
                row.getObject("useful_date", LocalDate.class),
                null);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
