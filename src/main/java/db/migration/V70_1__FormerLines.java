package db.migration;

import fr.crig.avis.avis.FormerAvis;
import fr.crig.avis.avis.FormerLines;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.former.KnownChoices;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The avis of before that came in already are found in the register as those that will. In Java, which makes words. */
public class V70_1__FormerLines extends BaseJavaMigration {

    private static final int AT_ONCE = 200;
    private static final String AVIS = """
            select id, number, given_on, subject, applicant, theme, departments, receiving, funder, outcome, asked, follow_up, granted,
                   note
              from former_avis order by id""";

    private static final String LINE = """
            insert into register_line (id, former, readership, theme, receiving, scheme, outcome, amount, applicant_words,
                                       follow_up, reserves_open, in_force)
            values (?, ?, ?, ?, ?, '', ?, ?, ?, ?, false, true)""";

    /** Of a signatory nothing but its id is known here. */
    private static final String SIGNATORIES = "select distinct receiving_signatory from readership";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                PreparedStatement line = connection.prepareStatement(LINE);
                PreparedStatement term = connection.prepareStatement(FormerLines.INSERT_TERM)) {
            Map<String, List<String>> signatories = signatories(statement);
            statement.setFetchSize(AT_ONCE);
            try (ResultSet avis = statement.executeQuery(AVIS)) {
                for (int count = 1; avis.next(); count++) {
                    fill(read(avis, signatories), line, term);
                    if (count % AT_ONCE == 0) {
                        line.executeBatch();
                        term.executeBatch();
                    }
                }
            }
            line.executeBatch();
            term.executeBatch();
        }
    }

    private static void fill(FormerLines.Line read, PreparedStatement line, PreparedStatement term)
            throws SQLException {
        set(line, FormerLines.values(read));
        for (Object[] one : FormerLines.terms(read)) {
            set(term, one);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int rank = 0; rank < values.length; rank++) {
            statement.setObject(rank + 1, values[rank]);
        }
        statement.addBatch();
    }

    private static FormerLines.Line read(ResultSet row, Map<String, List<String>> signatories) throws SQLException {
        FormerAvis avis = new FormerAvis(
                null,
                row.getString("number"),
                row.getObject("given_on", LocalDate.class),
                row.getString("subject"),
                row.getString("applicant"),
                null,
                row.getString("theme"),
                row.getString("departments"),
                row.getString("receiving"),
                row.getString("funder"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("asked"),
                row.getString("follow_up"),
                row.getBigDecimal("granted"),
                row.getString("note"));
        return new FormerLines.Line(row.getLong("id"), avis, KnownChoices.subject(avis, signatories));
    }

    private static Map<String, List<String>> signatories(Statement statement) throws SQLException {
        Map<String, List<String>> signatories = new HashMap<>();
        try (ResultSet row = statement.executeQuery(SIGNATORIES)) {
            while (row.next()) {
                signatories.put(row.getString("receiving_signatory"), List.of());
            }
        }
        return signatories;
    }
}
