package fr.crig.avis.account;

import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When somebody was last reminded, by people or by the service, about a request or a meeting: many in one query. */
@Component
public class Reminded {

    private static final String BY_SUBJECT = "reminded-by-subject";

    /** How the acts begin that tell of it. */
    private static final String REMINDERS = "reminder.";

    private final Journal journal;
    private final PageMemory memory;

    Reminded(Journal journal, PageMemory memory) {
        this.journal = journal;
        this.memory = memory;
    }

    @ReadOnce(BY_SUBJECT)
    public Optional<JournalEntry> last(String subject) {
        return each(List.of(subject)).stream().findFirst();
    }

    /** Before a page asks for each of them. */
    public void readAhead(Collection<String> subjects) {
        memory.readAhead(BY_SUBJECT, subjects, this::each, JournalEntry::subject);
    }

    private List<JournalEntry> each(Collection<String> subjects) {
        return List.copyOf(journal.newest(REMINDERS, subjects).values());
    }
}
