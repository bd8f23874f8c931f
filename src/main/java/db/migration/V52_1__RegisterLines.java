package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.avis.RegisterField;
import fr.crig.avis.avis.RegisterIndex;
import fr.crig.avis.avis.RegisterPlace;
import fr.crig.avis.avis.RegisterWords;
import fr.crig.avis.page.Words;
import fr.crig.avis.storage.Json;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The avis that were there before are found in the register like the others. In Java, which makes places and words. */
public class V52_1__RegisterLines extends BaseJavaMigration {

    private static final int AT_ONCE = 200;
    private static final String AVIS = """
            select a.id, a.number, a.reference, a.title, a.applicant_name, a.receiving_signatory, a.outcome, a.deliberated_on,
                   a.record, r.theme, r.departments, r.dossier
              from avis a left join funding_request r on r.reference = a.reference
             order by a.id""";
    private static final String LINE = """
            insert into register_line (id, avis, readership, theme, receiving, scheme, outcome, amount, applicant_words,
                                       follow_up, reserves_open, in_force)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'AWAITED', false, true)""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<Long, DossierFacts> all = new HashMap<>();
        try (Statement statement = connection.createStatement();
                PreparedStatement line = connection.prepareStatement(LINE);
                PreparedStatement term = connection.prepareStatement(
                        "insert into register_term (term, line, fields) values (?, ?, ?)")) {
            Map<Long, Set<String>> asked = asked(statement);
            statement.setFetchSize(AT_ONCE);
            try (ResultSet avis = statement.executeQuery(AVIS)) {
                for (int count = 1; avis.next(); count++) {
                    DossierFacts facts = new DossierFacts(
                            false,
                            avis.getString("receiving_signatory"),
                            asked.getOrDefault(avis.getLong("id"), Set.of()));
                    all.put(Readership.of(facts), facts);
                    fill(avis, Readership.of(facts), line, term);
                    if (count % AT_ONCE == 0) {
                        line.executeBatch();
                        term.executeBatch();
                    }
                }
            }
            line.executeBatch();
            term.executeBatch();
            statement.executeUpdate(RegisterIndex.ALL_AS_THEY_STAND);
        }
        V38_2__ReadershipOfRequests.keep(connection, all);
    }

    private static void fill(ResultSet avis, long readership, PreparedStatement line, PreparedStatement term)
            throws SQLException {
        long id = avis.getLong("id");
        long place = RegisterPlace.of(avis.getObject("deliberated_on", LocalDate.class), id);
        JsonNode content = Json.read(avis.getString("record"), JsonNode.class);
        line.setLong(1, place);
        line.setLong(2, id);
        line.setLong(3, readership);
        line.setString(4, orNothing(avis.getString("theme")));
        line.setString(5, avis.getString("receiving_signatory"));
        line.setString(6, scheme(avis.getString("dossier")));
        line.setString(7, avis.getString("outcome"));
        line.setBigDecimal(8, amount(content.path("amountAsked")));
        line.setString(9, RegisterIndex.applicantWords(avis.getString("applicant_name")));
        line.addBatch();
        Set<String> territory = Words.in(avis.getString("departments"));
        for (Map.Entry<String, String> found :
                RegisterWords.terms(texts(avis, content), territory).entrySet()) {
            term.setString(1, found.getKey());
            term.setLong(2, place);
            term.setString(3, found.getValue());
            term.addBatch();
        }
    }

    private static Map<RegisterField, String> texts(ResultSet avis, JsonNode content) throws SQLException {
        Map<RegisterField, String> texts = new EnumMap<>(RegisterField.class);
        texts.put(RegisterField.NUMBER, avis.getString("number") + " " + avis.getString("reference"));
        texts.put(RegisterField.TITLE, avis.getString("title"));
        texts.put(RegisterField.APPLICANT, avis.getString("applicant_name"));
        texts.put(RegisterField.FUNDER, content.path("funder").asText());
        texts.put(
                RegisterField.SIGNATORY,
                avis.getString("receiving_signatory") + " "
                        + content.path("receivingSignatory").asText());
        texts.put(RegisterField.TEXT, content.path("text").asText());
        texts.put(
                RegisterField.RESERVES,
                String.join(
                        " ",
                        StreamSupport.stream(content.path("reserves").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()));
        return texts;
    }

    private static BigDecimal amount(JsonNode asked) {
        return asked.isNumber() ? asked.decimalValue() : BigDecimal.ONE.negate();
    }

    private static String scheme(String dossier) {
        return dossier == null
                ? ""
                : Json.read(dossier, JsonNode.class)
                        .path("funding")
                        .path("scheme")
                        .asText("");
    }

    private static String orNothing(String value) {
        return value == null ? "" : value;
    }

    private static Map<Long, Set<String>> asked(Statement statement) throws SQLException {
        Map<Long, Set<String>> asked = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select avis, signatory from avis_asked")) {
            while (row.next()) {
                asked.computeIfAbsent(row.getLong("avis"), avis -> new HashSet<>())
                        .add(row.getString("signatory"));
            }
        }
        return asked;
    }
}
