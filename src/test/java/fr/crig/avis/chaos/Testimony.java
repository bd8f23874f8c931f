package fr.crig.avis.chaos;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A few people act at a service that somebody else starts, kills and starts again; in the end the witness says what it found. */
public final class Testimony implements AutoCloseable {

    /** What breaks the service, or mends it. */
    public interface Step {
        void take() throws Exception;
    }

    /** Acts acknowledged before the kill, and as many after it. */
    private static final int ACTS = 12;

    private final Path ledgerFile;
    private final DataSource database;
    private final PostOffice post = new PostOffice();
    private final Ledger ledger;

    public Testimony(Path folder, DataSource database) {
        this.ledgerFile = folder.resolve("ledger.jsonl");
        this.database = database;
        this.ledger = new Ledger(ledgerFile);
    }

    /** Of the mail server that the service is to use. */
    public int mailPort() {
        return post.port();
    }

    /** In service those of the demonstration are refused. @param known an account whose password they share */
    public void openAccounts(String known) {
        JdbcTemplate tables = new JdbcTemplate(database);
        for (String signatory : Crowd.SIGNATORIES) {
            String username = "agent." + signatory;
            tables.update(
                    """
                    insert into account (username, password_hash, display_name, email, signatory, enabled, must_change_password,
                                         created_at, version)
                    select ?, password_hash, ?, ?, ?, true, false, created_at, 0 from account where username = ?""",
                    username,
                    username,
                    username + "@temoin.example",
                    signatory.toUpperCase(java.util.Locale.ROOT),
                    known);
            tables.update(
                    "insert into account_role (account, role) select id, 'AGENT' from account where username = ?",
                    username);
        }
    }

    public void whilePeopleAct(URI service, String password, Step kill, Step start) throws Exception {
        try (Crowd crowd = Crowd.ofAgents(username -> new Browser(service, username, password), ledger)) {
            crowd.awaitDone(ACTS);
            ledger.broken("kill -9");
            kill.take();
            Product.pause(Trial.UNDERWAY);
            ledger.broken("killed");
            start.take();
            crowd.awaitDone(ledger.done() + ACTS);
        }
    }

    /** Once it has come to rest. @return a sentence each */
    public List<String> violations() {
        List<String> pending = Trial.pending(database);
        History history = History.read(ledgerFile);
        List<String> violations =
                new ArrayList<>(new Witness(history, new Tables(database), post.mails()).violations());
        pending.forEach(left -> violations.add("It never comes to rest: " + left));
        return violations;
    }

    @Override
    public void close() {
        post.close();
        ledger.close();
    }
}
