package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.KeptRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of the journal. The acts stay, with their day and their kind, and the chain holds: it signs a commitment to the
 * words, not the words. The triggers let nothing else happen to an entry.
 */
@Component
public class JournalErasure {

    private static final String CANDIDATES = """
            select id, username, actor_name, on_behalf_of, subject, detail from journal_entry
             where username = :username or subject = :username or lower(on_behalf_of) = :word
                or lower(detail) like :part escape '!'""";

    private final JdbcClient jdbc;
    private final Journal journal;

    JournalErasure(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Neither the user name nor any of these words is left in any entry, nor any name under which the person acted. What was said in
     * an entry that held one of them goes as a whole. A line of its own tells that it was done, and not of whom.
     *
     * @param words names and addresses, former ones too, each as a whole
     * @return how many entries held something of that person
     */
    @Transactional
    public int erase(Actor by, String username, Collection<String> words) {
        var person = new Person(username, all(username, words));
        Map<Long, Mention> mentions = new HashMap<>();
        person.words().forEach(word -> find(username, word, mentions));
        int erased = 0;
        for (Mention mention : mentions.values()) {
            Mention left = mention.without(person);
            if (!left.equals(mention)) {
                write(left);
                erased++;
            }
        }
        journal.record(by, "account.erased", KeptRows.ERASED, String.valueOf(erased));
        return erased;
    }

    private Set<String> all(String username, Collection<String> words) {
        Set<String> all = new TreeSet<>(words);
        all.add(username);
        all.addAll(jdbc.sql("select distinct actor_name from journal_entry where username = ?")
                .param(username)
                .query(String.class)
                .list());
        return all.stream()
                .map(JournalErasure::folded)
                .filter(word -> !word.isEmpty() && !word.equals(KeptRows.ERASED))
                .collect(Collectors.toSet());
    }

    private static String folded(String word) {
        return Typed.lineOrEmpty(word).toLowerCase(Locale.ROOT);
    }

    private void find(String username, String word, Map<Long, Mention> mentions) {
        jdbc.sql(CANDIDATES)
                .param("username", username)
                .param("word", word)
                .param("part", Containing.word(word))
                .query((row, number) -> new Mention(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("actor_name"),
                        row.getString("on_behalf_of"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list()
                .forEach(mention -> mentions.put(mention.id(), mention));
    }

    private void write(Mention left) {
        jdbc.sql("""
                        update journal_entry set username = :username, actor_name = :actorName, on_behalf_of = :onBehalfOf,
                               subject = :subject, detail = :detail, salt = null
                         where id = :id""").paramSource(left).update();
    }

    private record Person(String username, Set<String> words) {

        boolean isMeantBy(String name) {
            return name != null && words.contains(folded(name));
        }

        /** As a whole: whoever is called Roche is not meant by Rochefort. */
        boolean isNamedIn(String text) {
            return text != null
                    && words.stream()
                            .anyMatch(word -> Pattern.compile(
                                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                                    .matcher(text.toLowerCase(Locale.ROOT))
                                    .find());
        }
    }

    private record Mention(
            long id, String username, String actorName, String onBehalfOf, String subject, String detail) {

        Mention without(Person person) {
            boolean author = username.equals(person.username());
            boolean about = subject.equals(person.username());
            return new Mention(
                    id,
                    author ? KeptRows.ERASED : username,
                    author ? KeptRows.ERASED : actorName,
                    person.isMeantBy(onBehalfOf) ? KeptRows.ERASED : onBehalfOf,
                    about ? KeptRows.ERASED : subject,
                    detail != null && about || person.isNamedIn(detail) ? KeptRows.ERASED : detail);
        }
    }
}
