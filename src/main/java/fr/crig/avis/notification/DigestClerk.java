package fr.crig.avis.notification;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the digests of a morning, each from what was gathered for its reader: without what was done meanwhile, each task once,
 * and none when nothing is left.
 */
@Desk
public class DigestClerk {

    /** More than anybody gets in a week; what is over waits for the next one. */
    static final int MOST_LINES = 200;

    private final Notices notices;
    private final Preferences preferences;
    private final Accounts accounts;
    private final StillToDo stillToDo;
    private final DigestDays days;
    private final Outbox outbox;
    private final Clock clock;

    DigestClerk(
            Notices notices,
            Preferences preferences,
            Accounts accounts,
            StillToDo stillToDo,
            DigestDays days,
            Outbox outbox,
            Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.accounts = accounts;
        this.stillToDo = stillToDo;
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For whom something was gathered. */
    @Transactional(readOnly = true)
    public List<String> readers() {
        return notices.findReadersOfGathered();
    }

    /** May be called again: what left in a digest is gathered no more. */
    public void send(String username) {
        LocalDate today = ParisTime.day(clock.instant());
        Map<NoticeKind, Rhythm> rhythms = preferences.of(username);
        List<Notice> gathered = notices.findGathered(username, MOST_LINES);
        silence(gathered.stream()
                .filter(notice -> rhythms.get(notice.kind()) == Rhythm.NEVER)
                .toList());
        List<Notice> due = gathered.stream()
                .filter(notice -> days.leaves(rhythms.get(notice.kind()), today))
                .toList();
        if (!due.isEmpty()) {
            accounts.findByUsername(username)
                    .filter(Account::enabled)
                    .ifPresentOrElse(account -> send(account, due, today), () -> silence(due));
        }
    }

    private void send(Account reader, List<Notice> due, LocalDate today) {
        Collection<Notice> left = left(due, stillToDo.pages(reader.username()));
        due.forEach(notice -> notice.digested(left.contains(notice)));
        notices.saveAll(due);
        if (!left.isEmpty()) {
            outbox.put(
                    Announcement.each(NoticeEvent.DIGEST, new DigestFacts(today), today)
                            .saying(left.size())
                            .with(Enclosed.of(Digest.of(left, UUID.randomUUID()))),
                    List.of(Recipients.reader(reader)));
        }
    }

    /** A reminder takes the place of what it reminds of. */
    private static Collection<Notice> left(List<Notice> due, Set<String> waiting) {
        Map<String, Notice> left = new LinkedHashMap<>();
        for (Notice notice : due) {
            DigestLine line = notice.line();
            if (!line.task()) {
                left.put(String.valueOf(notice.id()), notice);
            } else if (waiting.contains(line.page())) {
                left.put(line.page(), notice);
            }
        }
        return left.values();
    }

    private void silence(List<Notice> unwanted) {
        unwanted.forEach(Notice::silence);
        notices.saveAll(unwanted);
    }
}
