package fr.crig.avis.everyform;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which of the requests that there are a text names, by their reference or by the number of their avis. */
final class NamedRequests {

    private final JdbcClient jdbc;
    private final RequestReader requests;
    private final TestAccounts accounts;
    private final Map<Reader, Set<String>> visible = new EnumMap<>(Reader.class);

    NamedRequests(JdbcClient jdbc, RequestReader requests, TestAccounts accounts) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.accounts = accounts;
    }

    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        references().filter(text::contains).forEach(found::add);
        jdbc
                .sql("select number, reference from avis")
                .query((row, rank) -> Map.entry(row.getString("number"), row.getString("reference")))
                .list()
                .stream()
                .filter(avis -> text.contains(avis.getKey()))
                .forEach(avis -> found.add(avis.getValue()));
        return found;
    }

    /** Those that this reader may not see. */
    Set<String> hiddenIn(String text, Reader reader) {
        Set<String> found = in(text);
        found.removeAll(visibleTo(reader));
        return found;
    }

    /** As the one predicate says, once nothing changes any more. */
    Set<String> visibleTo(Reader reader) {
        return visible.computeIfAbsent(reader, first -> {
            Actor actor = accounts.actor(first.username());
            return references()
                    .filter(reference ->
                            requests.findVisible(actor, Reference.of(reference)).isPresent())
                    .collect(Collectors.toCollection(TreeSet::new));
        });
    }

    long avisVisibleTo(Reader reader) {
        return jdbc.sql("select reference from avis").query(String.class).list().stream()
                .filter(visibleTo(reader)::contains)
                .count();
    }

    List<String> mailsTo(Reader reader) {
        return jdbc.sql("select subject || ' ' || body_text || ' ' || reference from notice where recipient = ?")
                .param(reader.username() + "@crig.example")
                .query(String.class)
                .list();
    }

    private Stream<String> references() {
        return jdbc
                .sql("select reference from funding_request where reference is not null order by id")
                .query(String.class)
                .list()
                .stream();
    }
}
