package fr.crig.avis.member;

import fr.crig.avis.shared.Capacity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Gathers terms, each with the open account of its person and once for each of that person's absences. */
final class DelegationRows implements RowCallbackHandler {

    private static final String TERMS = """
            select t.id, t.version, t.signatory, t.username, t.name, t.quality, t.capacity, t.first_day, t.last_day, a.email,
                   x.id as absence, x.version as absence_version, x.first_day as away_from, x.last_day as away_until,
                   x.declared_by, x.declared_at, x.cancelled_by, x.cancelled_at, x.announced_at
              from member_term t
              left join account a on a.username = t.username and a.signatory = t.signatory and a.enabled = true
                   and exists (select 1 from account_role r where r.account = a.id and r.role = 'MEMBER')
              left join member_absence x on x.username = a.username
             where t.signatory in (%s)
             order by t.capacity desc, t.first_day, t.id""";

    static final String SQL = TERMS.formatted(":signatories");

    /** Of all signatories that a person ever had a term for. */
    static final String AROUND =
            TERMS.formatted("select own.signatory from member_term own where own.username = :username");

    private final Map<Long, Term> terms = new LinkedHashMap<>();
    private final Map<Long, Absence> absences = new HashMap<>();
    private final Map<String, Map<String, String>> emails = new HashMap<>();

    @Override
    public void processRow(ResultSet row) throws SQLException {
        Term term = term(row);
        terms.putIfAbsent(term.id(), term);
        String email = row.getString("email");
        if (email != null) {
            emails.computeIfAbsent(term.signatory(), none -> new HashMap<>()).put(term.username(), email);
        }
        long absence = row.getLong("absence");
        if (!row.wasNull() && !absences.containsKey(absence)) {
            absences.put(absence, absence(row, term.username()));
        }
    }

    /** In their order. */
    List<Delegation> of(Collection<String> signatories) {
        return signatories.stream().map(this::delegation).toList();
    }

    /** Of each signatory that has a term. */
    List<Delegation> all() {
        return of(terms.values().stream().map(Term::signatory).distinct().toList());
    }

    private Delegation delegation(String signatory) {
        Map<String, String> open = emails.getOrDefault(signatory, Map.of());
        List<Absence> away = new ArrayList<>(absences.values());
        away.removeIf(absence -> !open.containsKey(absence.username()));
        away.sort(Comparator.comparing(Absence::from).thenComparing(Absence::id));
        return new Delegation(
                signatory,
                open,
                terms.values().stream()
                        .filter(term -> term.signatory().equals(signatory))
                        .toList(),
                List.copyOf(away));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("signatory"),
                row.getString("username"),
                row.getString("name"),
                row.getString("quality"),
                Capacity.valueOf(row.getString("capacity")),
                period(row, "first_day", "last_day"));
    }

    private static Absence absence(ResultSet row, String username) throws SQLException {
        return new Absence(
                row.getLong("absence"),
                row.getInt("absence_version"),
                username,
                period(row, "away_from", "away_until"),
                new Absence.Signed(row.getString("declared_by"), instant(row, "declared_at")),
                new Absence.Signed(row.getString("cancelled_by"), instant(row, "cancelled_at")),
                instant(row, "announced_at"));
    }

    private static Period period(ResultSet row, String from, String until) throws SQLException {
        return new Period(row.getObject(from, LocalDate.class), row.getObject(until, LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
