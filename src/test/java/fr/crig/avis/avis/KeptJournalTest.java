package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.JournalDigest;
import fr.crig.avis.account.JournalErasure;
import fr.crig.avis.account.JournalVerdict;
import fr.crig.avis.account.JournalVerdict.Fault;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded for ever is kept by the database itself, and the journal proves that it was. */
class KeptJournalTest extends AvisStory {

    private static final int NODES = 4;
    private static final int ACTS = 10;

    @Autowired
    private Journal journal;

    @Autowired
    private JournalChain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    @Test
    void letsNobodyChangeOrDeleteJournalAvisOpinionsAndApprovedMinutes(@Autowired TestAccounts accounts) {
        accounts.openAll();
        recorded();
        chain.write();
        jdbc.sql(
                        "insert into minutes (version, meeting, state, facts, text_number) select 0, max(id), 'DRAFT', '{}', 1 from meeting")
                .update();
        jdbc.sql(
                        "insert into minutes_version (minutes, number, text, made_at, made_by) select id, 1, '{}', ?, 'x' from minutes")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update minutes set state = 'APPROVED'").update();
        for (String act : List.of(
                "update journal_entry set detail = 'x'",
                "update journal_entry set salt = 'x'",
                "update journal_entry set salt = null",
                "update journal_entry set username = '', actor_name = '', salt = null",
                "update journal_entry set actor_name = '*'",
                "update journal_entry set actor_name = '*', act = 'account.opened', salt = null",
                "update journal_entry set actor_name = '*', signatory = 'X', salt = null",
                "update journal_entry set actor_name = '*', username = 'another', salt = null",
                "delete from journal_entry",
                "update journal_line set hash = 'x'",
                "delete from journal_line",
                "update avis set record = '{}'",
                "delete from avis",
                "update opinion set stance = case stance when 'FAVORABLE' then 'UNFAVORABLE' else 'FAVORABLE' end",
                "update opinion set effect = 'x'",
                "update opinion set given_at = current_timestamp",
                "update opinion set number = number + 10",
                "update opinion set signatory = 'X', given_name = 'y'",
                "delete from opinion",
                "update minutes set tacit = true",
                "delete from minutes",
                "update minutes_version set text = '{}'",
                "delete from minutes_version")) {
            assertThatThrownBy(() -> jdbc.sql(act).update()).as(act).isInstanceOf(DataAccessException.class);
        }
        assertThat(jdbc.sql("update opinion set given_by = 'x', given_name = 'y', reasons = 'z'")
                        .update())
                .as("whoever gave it may be erased")
                .isPositive();
        assertThat(chain.verify(null).isWhole()).isTrue();
    }

    @Test
    void chainsWhatWasDoneAndWhatANodeThatDiedLeftBehind() {
        act("D-2026-0001");
        act("D-2026-0002");
        assertThat(chain.waiting()).isEqualTo(2);
        assertThat(chain.write()).isEqualTo(2);
        act("D-2026-0003");
        assertThat(chain.write()).isEqualTo(1);
        assertThat(chain.write()).isZero();
        JournalVerdict verdict = chain.verify(null);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(3);
    }

    /** Longer than what is read at once, and than what is written at once. */
    @Test
    void verifiesALongJournalToItsEnd() throws SQLException {
        int acts = 1001;
        transaction.executeWithoutResult(status -> {
            for (int number = 1; number <= acts; number++) {
                act("D-2026-0001");
            }
        });
        while (chain.write() > 0) {
            // The next ones.
        }
        JournalVerdict verdict = chain.verify(null);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(acts);
        String hash = jdbc.sql("select hash from journal_line where rank_in_chain = 750")
                .query(String.class)
                .single();
        assertThat(chain.verify(new JournalDigest(750, hash)).isWhole()).isTrue();
        assertThat(chain.verify(new JournalDigest(751, hash)).fault()).isEqualTo(Fault.RESIGNED);
        assertThat(chain.verify(new JournalDigest(acts + 1, hash)).fault()).isEqualTo(Fault.REMOVED);
        past("update journal_entry set detail = 'another' where id = " + entry(acts));
        assertFault(Fault.CHANGED, acts);
    }

    /** The second would put the same entry at the same rank. */
    @Test
    void letsTheSecondNodeWaitUntilTheFirstHasWritten() throws Exception {
        act("D-2026-0001");
        chain.write();
        act("D-2026-0002");
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> written = transaction.execute(first -> {
                chain.write();
                Future<Integer> other = second.submit(chain::write);
                pause();
                return other;
            });
            assertThat(written.get()).isZero();
        } finally {
            second.shutdownNow();
        }
        assertThat(chain.verify(null).isWhole()).isTrue();
        assertThat(chain.verify(null).lines()).isEqualTo(2);
    }

    /** Long enough for the other to come to where it waits. */
    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasOneChainHoweverManyNodesWrite() throws Exception {
        act("D-2026-0001");
        chain.write();
        var start = new CyclicBarrier(NODES);
        Callable<Void> node = () -> {
            start.await();
            for (int i = 0; i < ACTS; i++) {
                act("D-2026-0001");
                chain.write();
            }
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<Void> done : nodes.invokeAll(Collections.nCopies(NODES, node))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        chain.write();
        JournalVerdict verdict = chain.verify(null);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(1L + NODES * ACTS);
    }

    @Test
    void namesTheLineThatWasChangedTheLineThatWasRemovedAndTheEntryThatIsNotItsOwn() throws SQLException {
        List.of("D-2026-0001", "D-2026-0002", "D-2026-0003").forEach(this::act);
        chain.write();
        long second = entry(2);
        past("update journal_entry set detail = 'another' where id = " + second);
        assertFault(Fault.CHANGED, 2);
        past("delete from journal_line where entry = " + second);
        assertFault(Fault.REMOVED, 2);
    }

    @Test
    void findsAnEntryThatWasWrittenPastTheService() {
        act("D-2026-0001");
        chain.write();
        jdbc.sql("""
                        insert into journal_entry (at, username, actor_name, act, subject)
                        select at, 'forged', 'Forged', act, subject from journal_entry""").update();
        assertThat(chain.verify(null).fault()).isEqualTo(Fault.UNSIGNED);
    }

    @Test
    void findsWordsThatWereTakenAwayWithoutAPersonToErase() throws SQLException {
        act("D-2026-0001");
        chain.write();
        past("update journal_entry set detail = 'another', salt = null");
        assertFault(Fault.CHANGED, 1);
    }

    @Test
    void erasesAPersonAndKeepsTheChain(@Autowired JournalErasure erasure) {
        Actor roche = new Actor("claire.roche", "Claire Roche", Set.of(Role.AGENT), "REGION", false);
        Actor rochefort = new Actor("claire.rochefort", "Claire Rochefort", Set.of(Role.AGENT), "REGION", false);
        journal.record(roche, "request.cancelled", "D-2026-0001", "Un motif.");
        journal.record(rochefort, "Claire Roche", "request.cancelled", "D-2026-0002", null);
        journal.record(Samples.SECRETARIAT, "account.edited", "claire.roche", "Adresse, de a@x.example");
        journal.record(Samples.SECRETARIAT, "member.added", "members", "IGN, CLAIRE ROCHE, cheffe");
        journal.record(Samples.SECRETARIAT, "notice.resent", "D-2026-0003", "old_100%@x.example et d’autres");
        chain.write();
        journal.record(rochefort, "request.cancelled", "D-2026-0004", "Claire Rochefort, oldX100@x.example");

        assertThat(erasure.erase(Samples.SECRETARIAT, "claire.roche", List.of("OLD_100%@x.example")))
                .isEqualTo(5);

        chain.write();
        JournalVerdict verdict = chain.verify(null);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(7);
        assertThat(verdict.erased()).isEqualTo(5);
        assertThat(jdbc.sql("select username, actor_name, on_behalf_of, subject, detail from journal_entry order by id")
                        .query()
                        .listOfRows())
                .extracting(row -> String.join(
                        " / ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "* / * / null / D-2026-0001 / Un motif.",
                        "claire.rochefort / Claire Rochefort / * / D-2026-0002 / null",
                        "secretariat / " + Samples.SECRETARIAT.name() + " / null / * / *",
                        "secretariat / " + Samples.SECRETARIAT.name() + " / null / members / *",
                        "secretariat / " + Samples.SECRETARIAT.name() + " / null / D-2026-0003 / *",
                        "claire.rochefort / Claire Rochefort / null / D-2026-0004 / Claire Rochefort, oldX100@x.example",
                        "secretariat / " + Samples.SECRETARIAT.name() + " / null / * / 5");
        assertThat(journal.of("D-2026-0001"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorName()).isEqualTo("personne effacée"));
        assertThat(erasure.erase(Samples.SECRETARIAT, "claire.roche", List.of()))
                .as("nothing is left")
                .isZero();
    }

    @Test
    void erasesTwoPersonsFromTheSameEntry(@Autowired JournalErasure erasure) {
        Actor roche = new Actor("claire.roche", "Claire Roche", Set.of(Role.AGENT), "REGION", false);
        journal.record(roche, "Luc Astier", "request.cancelled", "D-2026-0001", null);
        chain.write();
        assertThat(erasure.erase(Samples.SECRETARIAT, "claire.roche", List.of()))
                .isEqualTo(1);
        assertThat(erasure.erase(Samples.SECRETARIAT, "luc.astier", List.of("Luc Astier")))
                .isEqualTo(1);
        assertThat(chain.verify(null).isWhole()).isTrue();
    }

    private void act(String reference) {
        journal.record(Samples.SECRETARIAT, "request.cancelled", reference, "Un motif.");
    }

    private long entry(int rank) {
        return jdbc.sql("select entry from journal_line where rank_in_chain = ?")
                .param(rank)
                .query(Long.class)
                .single();
    }

    private void assertFault(Fault fault, long rank) {
        JournalVerdict verdict = chain.verify(null);
        assertThat(verdict.fault()).isEqualTo(fault);
        assertThat(verdict.rank()).isEqualTo(rank);
    }

    /** As whoever holds the database may: without its triggers. */
    private void past(String act) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                statement.execute(
                        "set session_replication_role = replica; " + act + "; set session_replication_role = default");
            } else {
                String table = act.contains("journal_entry") ? "journal_entry" : "journal_line";
                statement.execute("drop trigger " + table + "_kept");
                statement.execute(act);
                statement.execute("create trigger " + table + "_kept before update, delete on " + table
                        + " for each row call 'fr.crig.avis.storage.KeptRows'");
            }
        }
    }
}
