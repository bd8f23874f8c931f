package fr.crig.avis.figures;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Reading;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings and consultations of a period, by what became of the requests that this reader may see. */
@Component
@Reading
class SittingsReader {

    private static final String SITTINGS = """
            select d.mode, d.state, d.meeting, count(*) as items
              from deliberation d join funding_request r on r.reference = d.reference
             where d.due >= :from and d.due < :to and r.readership in (:readerships)
             group by d.mode, d.state, d.meeting""";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    SittingsReader(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** @param meeting null of a consultation */
    record Row(Mode mode, ItemFate fate, Long meeting, long items) {}

    Sittings sittings(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        return readable.isEmpty() ? count(List.of()) : count(rows(period, readable));
    }

    private List<Row> rows(Period period, List<Long> readable) {
        return jdbc.sql(SITTINGS)
                .param("from", start(period.firstDay()))
                .param("to", start(period.dayAfter()))
                .param("readerships", readable)
                .query((row, number) -> new Row(
                        Mode.valueOf(row.getString("mode")),
                        ItemFate.valueOf(row.getString("state")),
                        row.getObject("meeting", Long.class),
                        row.getLong("items")))
                .list();
    }

    static Sittings count(List<Row> rows) {
        return new Sittings(
                rows.stream()
                        .filter(row -> row.fate() == ItemFate.DECIDED || row.fate() == ItemFate.SENT_TO_SECOND)
                        .map(Row::meeting)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                items(rows, Mode.MEETING, ItemFate.DECIDED),
                items(rows, Mode.MEETING, ItemFate.SENT_TO_SECOND),
                items(rows, Mode.MEETING, ItemFate.RETURNED),
                items(rows, Mode.WRITTEN_CONSULTATION, ItemFate.DECIDED),
                items(rows, Mode.WRITTEN_CONSULTATION, ItemFate.SENT_TO_MEETING));
    }

    private static long items(List<Row> rows, Mode mode, ItemFate fate) {
        return rows.stream()
                .filter(row -> row.mode() == mode && row.fate() == fate)
                .mapToLong(Row::items)
                .sum();
    }

    private static OffsetDateTime start(LocalDate day) {
        return ParisTime.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
