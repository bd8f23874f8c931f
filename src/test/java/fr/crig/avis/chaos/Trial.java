package fr.crig.avis.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** A database, nodes, a mail server and a ledger, in a folder of their own; and in the end what the witness has to say. */
final class Trial implements AutoCloseable {

    /** @param mails that were delivered; @param repeated of which again */
    record Verdict(List<String> violations, History history, int mails, long repeated) {

        String told() {
            return "%d acts acknowledged, %d refused, %d without an answer that says; %d mails delivered, %d of them again. %d violations."
                    .formatted(
                            history.acts(Answer.DONE),
                            history.acts(Answer.REFUSED),
                            history.acts(Answer.UNKNOWN),
                            mails,
                            repeated,
                            violations.size());
        }
    }

    private static final int MOST_LOOKS = 120;
    private static final long BETWEEN_LOOKS = 2_000;
    private static final int MOST_RESTARTS = 6;
    private static final long UNTIL_QUIET = 30_000;
    private static final long UNDERWAY = 1_000;

    private final Path folder;
    private final Postgres postgres;
    private final PostOffice post = new PostOffice();
    private final List<Product> nodes;
    private final Ledger ledger;

    private Trial(String name, boolean onPostgres, int count, String... more) {
        folder = emptied(Path.of("target", "chaos", name).toAbsolutePath());
        postgres = onPostgres ? new Postgres(folder) : null;
        Map<String, String> environment = onPostgres ? postgres.environment() : Map.of();
        nodes = IntStream.range(0, count)
                .mapToObj(i -> new Product(folder.resolve("node-" + i), post, environment, more))
                .toList();
        ledger = new Ledger(folder.resolve("ledger.jsonl"));
    }

    /** @param more settings, as an operator gives them */
    static Trial onPostgres(String name, int nodes, String... more) {
        return new Trial(name, true, nodes, more);
    }

    /** The file of H2 serves one process. */
    static Trial onH2(String name) {
        return new Trial(name, false, 1);
    }

    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        nodes.forEach(Product::start);
        nodes.forEach(Product::awaitReady);
    }

    Crowd crowd() {
        return crowd(Wire.GOOD);
    }

    Crowd crowd(Wire wire) {
        return new Crowd(addresses(), ledger, wire);
    }

    private List<URI> addresses() {
        return nodes.stream().map(Product::address).toList();
    }

    Product node() {
        return nodes.get(0);
    }

    PostOffice post() {
        return post;
    }

    Postgres postgres() {
        return postgres;
    }

    Ledger ledger() {
        return ledger;
    }

    /** {@code kill -9}, written down before, and again once what the node had already sent has been read by others. */
    void kill(Product node) {
        ledger.broken("kill -9");
        node.kill();
        Product.pause(UNDERWAY);
        ledger.broken("killed");
    }

    /** PostgreSQL, as when its machine loses power; written down before, and again once it is back. */
    void stopDatabase(Runnable meanwhile) {
        ledger.broken("PostgreSQL stopped");
        postgres.stopAtOnce();
        meanwhile.run();
        postgres.startAgain();
        ledger.broken("PostgreSQL started");
    }

    /** Once all is quiet, and the services have ended. */
    Verdict verdict() {
        if (postgres == null) {
            return verdictOnFile();
        }
        List<String> pending = pending(postgres.tables());
        nodes.forEach(Product::stop);
        return verdict(postgres.tables(), pending);
    }

    private List<String> pending(DataSource database) {
        List<String> pending = new Tables(database).pending();
        for (int i = 0; i < MOST_LOOKS && !pending.isEmpty(); i++) {
            Product.pause(BETWEEN_LOOKS);
            pending = new Tables(database).pending();
        }
        return pending;
    }

    /** It is looked at while the service is stopped, which then goes on with what was left. */
    private Verdict verdictOnFile() {
        for (int i = 0; ; i++) {
            Product.pause(UNTIL_QUIET);
            node().stop();
            List<String> pending = onFile(database -> new Tables(database).pending());
            if (pending.isEmpty() || i == MOST_RESTARTS) {
                return onFile(database -> verdict(database, pending));
            }
            start();
        }
    }

    private <T> T onFile(Function<DataSource, T> look) {
        String url = "jdbc:h2:file:" + folder.resolve("node-0/data/crig-avis") + ";DB_CLOSE_ON_EXIT=FALSE";
        var database = new SingleConnectionDataSource(url, "crig", "", true);
        try {
            return look.apply(database);
        } finally {
            database.destroy();
        }
    }

    private Verdict verdict(DataSource database, List<String> pending) {
        History history = History.read(folder.resolve("ledger.jsonl"));
        List<PostOffice.Mail> mails = post.mails();
        keep(mails);
        List<String> violations = new ArrayList<>(new Witness(history, new Tables(database), mails).violations());
        pending.forEach(left -> violations.add("It never comes to rest: " + left));
        return new Verdict(violations, history, mails.size(), Witness.repeated(mails));
    }

    /** For whoever looks into what was found. */
    private void keep(List<PostOffice.Mail> mails) {
        try {
            Files.write(
                    folder.resolve("mails"), mails.stream().map(String::valueOf).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the jar itself finds journal, files, seals, numbers and processes whole; asked after {@link #verdict}. */
    boolean isWhole() {
        return node().command("verifier-base") == 0;
    }

    @Override
    public void close() {
        nodes.forEach(Product::close);
        post.close();
        ledger.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
