package fr.crig.avis.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person is named, in whatever table; and what was done there to which request or meeting. */
@Component
class Traces {

    /** Of a table without any of the columns below: null, what it says is about no request and no meeting. */
    private static final String OF_NOTHING = "cast(null as varchar(40))";

    /** By a column, as a query of the table {@code t} says it; the first that it has. */
    private static final List<String[]> SUBJECTS = List.of(
            new String[] {"form_key", "coalesce(t.reference, '" + OpenMatters.DRAFT + "')"},
            new String[] {"code", "coalesce(t.reference, concat('meeting-', t.meeting))"},
            new String[] {"reference", "t.reference"},
            new String[] {"request_id", "(select r.reference from funding_request r where r.id = t.request_id)"},
            new String[] {"consultation", "(select c.reference from consultation c where c.id = t.consultation)"},
            new String[] {"minutes", "(select concat('meeting-', m.meeting) from minutes m where m.id = t.minutes)"},
            new String[] {"meeting", "concat('meeting-', t.meeting)"});

    private final JdbcClient jdbc;
    private final TextColumns columns;

    Traces(JdbcClient jdbc, TextColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** How many different texts name the person, by table. */
    Map<String, Integer> counts(Needles needles) {
        Map<String, Integer> counts = new TreeMap<>();
        columns.byTable().forEach((table, ofTable) -> {
            int rows = rows(ofTable, needles);
            if (rows > 0) {
                counts.put(ofTable.get(0).plainTable(), rows);
            }
        });
        return counts;
    }

    private int rows(List<TextColumn> ofTable, Needles needles) {
        List<String> rough = List.copyOf(needles.roughly());
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (TextColumn column : ofTable) {
            names.add(TextColumns.quoted(column.name()));
            conditions.add(TextColumns.condition(column, rough.size()));
            parameters.addAll(rough);
        }
        return (int) jdbc
                .sql("select %s from %s where %s"
                        .formatted(
                                String.join(", ", names),
                                TextColumns.quoted(ofTable.get(0).table()),
                                String.join(" or ", conditions)))
                .params(parameters)
                .query((row, number) -> {
                    for (int column = 1; column <= names.size(); column++) {
                        if (needles.areIn(row.getString(column))) {
                            return true;
                        }
                    }
                    return false;
                })
                .list()
                .stream()
                .filter(Boolean::booleanValue)
                .count();
    }

    /** The requests and the meetings on which the person did something, or is named. @param tables in which it is looked */
    Set<String> subjects(Needles needles, Set<String> exceptTables) {
        Set<String> subjects = new HashSet<>();
        columns.byTable().values().stream()
                .filter(ofTable -> !exceptTables.contains(ofTable.get(0).plainTable()))
                .forEach(ofTable -> subjects.addAll(subjects(ofTable, needles)));
        return subjects;
    }

    private Set<String> subjects(List<TextColumn> ofTable, Needles needles) {
        Set<String> subjects = new HashSet<>();
        String table = ofTable.get(0).table();
        String subject = subject(table);
        if (subject.equals(OF_NOTHING)) {
            return subjects;
        }
        Set<String> rough = needles.roughly();
        for (TextColumn column : ofTable) {
            jdbc
                    .sql("select %s as subject, %s as said from %s t where %s"
                            .formatted(
                                    subject,
                                    TextColumns.quoted(column.name()),
                                    TextColumns.quoted(table),
                                    TextColumns.condition(column, rough.size())))
                    .params(List.copyOf(rough))
                    .query((row, number) -> needles.areIn(row.getString("said")) ? row.getString("subject") : null)
                    .list()
                    .stream()
                    .filter(java.util.Objects::nonNull)
                    .forEach(subjects::add);
        }
        return subjects;
    }

    private String subject(String table) {
        if (table.equalsIgnoreCase("meeting")) {
            return "concat('meeting-', t.id)";
        }
        Set<String> names = new HashSet<>(columns.namesOf(table));
        return SUBJECTS.stream()
                .filter(pair -> names.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst()
                .orElse(OF_NOTHING);
    }
}
