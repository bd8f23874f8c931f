package fr.crig.avis.request;

import fr.crig.avis.committee.CommitteeProperties;
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

    private static final String ROWS = """
            select r.reference, r.form_key, r.title, r.applicant_name, r.applicant_siret, r.applicant_rna, r.state, r.theme,
                   r.departments, r.receiving_signatory, r.submitted_at, r.due, r.useful_date
            from funding_request r where %s order by %s limit :size offset :offset""";

    private static final String YEARS = """
            select distinct substring(r.reference, 3, 4) as deposited from funding_request r
            where r.reference is not null and %s order by deposited desc""";

    private final JdbcClient jdbc;
    private final Circulated circulated;
    private final CommitteeProperties committee;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Circulated circulated, CommitteeProperties committee, Clock clock) {
        this.jdbc = jdbc;
        this.circulated = circulated;
        this.committee = committee;
        this.clock = clock;
    }

    Page<RequestRow> page(Actor reader, RequestFilter filter, RequestOrder order, Pageable page) {
        RequestCondition condition = condition(reader, filter);
        long count = jdbc.sql("select count(*) from funding_request r where " + condition.sql())
                .params(condition.values())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows(condition, order, page), page, count);
    }

    /** Those of a page alone. */
    List<RequestRow> rows(Actor reader, RequestFilter filter, RequestOrder order, Pageable page) {
        return rows(condition(reader, filter), order, page);
    }

    /** In which this reader finds something, the last first. */
    List<String> years(Actor reader) {
        RequestCondition condition = RequestCondition.visibleTo(reader);
        return jdbc.sql(YEARS.formatted(condition.sql()))
                .params(condition.values())
                .query(String.class)
                .list();
    }

    private List<RequestRow> rows(RequestCondition condition, RequestOrder order, Pageable page) {
        return withAwaited(jdbc.sql(ROWS.formatted(condition.sql(), order.sql()))
                .params(condition.values())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(RequestRows::read)
                .list());
    }

    private RequestCondition condition(Actor reader, RequestFilter filter) {
        return RequestCondition.visibleTo(reader).narrowedTo(filter, committee.departments(), startOfToday());
    }

    private OffsetDateTime startOfToday() {
        return ParisTime.startOf(ParisTime.day(clock.instant())).atOffset(ZoneOffset.UTC);
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
