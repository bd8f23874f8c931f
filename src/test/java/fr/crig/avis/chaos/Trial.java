package fr.crig.avis.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    static final long UNDERWAY = 1_000;

    private static final int DISK_MEGABYTES = 1_500;
    private static final int SPOOL_MEGABYTES = 50;

    private final Path folder;
    private final List<Disk> disks;
    private final Server server;
    private final PostOffice post = new PostOffice();
    private final List<Product> nodes;
    private final Ledger ledger;

    /** @param server null if it is a file of H2 */
    private Trial(Path folder, Server server, int count, List<Disk> disks, String... more) {
        this.folder = folder;
        this.disks = disks;
        this.server = server;
        Map<String, String> environment = server == null ? Map.of() : server.environment();
        nodes = IntStream.range(0, count)
                .mapToObj(i -> new Product(folder.resolve("node-" + i), post, environment, more))
                .toList();
        ledger = new Ledger(folder.resolve("ledger.jsonl"));
    }

    /** @param more settings, as an operator gives them */
    static Trial onPostgres(String name, int nodes, String... more) {
        Path folder = emptied(name);
        return new Trial(folder, new Postgres(folder), nodes, List.of(), more);
    }

    /** With the tools that back it up. */
    static Trial onPostgresWithTools(String name) {
        Path folder = emptied(name);
        return new Trial(folder, new PostgresWithTools(folder.resolve("base")).withDatabase(), 1, List.of());
    }

    /** The file of H2 serves one process. */
    static Trial onH2(String name) {
        return new Trial(emptied(name), null, 1, List.of());
    }

    /** The database has a {@link #disk} of its own, and so has what arrives, the {@link #spool}. */
    static Trial onSmallDisks(String name, boolean onPostgres) {
        Path folder = emptied(name);
        Path spool = folder.resolve("spool");
        List<Disk> disks = List.of(
                new Disk(folder.resolve(onPostgres ? "postgres" : "node-0/data"), DISK_MEGABYTES),
                new Disk(spool, SPOOL_MEGABYTES));
        Server server = onPostgres ? new Postgres(folder) : null;
        return new Trial(folder, server, 1, disks, "--spring.servlet.multipart.location=" + spool);
    }

    private static Path emptied(String name) {
        Path folder = Path.of("target", "chaos", name).toAbsolutePath();
        try {
            Disk.removeAllUnder(folder);
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSource tables() {
        return server.tables();
    }

    void start() {
        nodes.forEach(Product::start);
        nodes.forEach(Product::awaitReady);
    }

    void stop() {
        nodes.forEach(Product::stop);
    }

    Crowd crowd() {
        return crowd(Wire.GOOD);
    }

    Crowd crowd(Wire wire) {
        return new Crowd(entrances(), ledger, wire, 0);
    }

    /** @param pieceBytes the size of what each joins to its drafts */
    Crowd crowdWithPieces(int pieceBytes) {
        return new Crowd(entrances(), ledger, Wire.GOOD, pieceBytes);
    }

    /** One a signatory, in turn at the nodes; nobody else acts. */
    List<Story> people() {
        List<Entrance> at = entrances();
        return IntStream.range(0, Crowd.SIGNATORIES.size())
                .mapToObj(i -> new Story(i, Crowd.SIGNATORIES, at.get(i % at.size()), ledger, Wire.GOOD, () -> false))
                .toList();
    }

    /** A moment after the admission: who answers sooner is told that nobody waits for it yet. */
    void awaitAsked(Story.Request request) {
        Tables tables = new Tables(server.tables());
        while (tables.awaited(request.reference()) < Crowd.SIGNATORIES.size()) {
            Product.pause(50);
        }
    }

    void awaitQuiet() {
        List<String> pending = pending(server.tables());
        if (!pending.isEmpty()) {
            throw new IllegalStateException("It does not come to rest: " + pending);
        }
    }

    private List<Entrance> entrances() {
        return nodes.stream().<Entrance>map(node -> node::browser).toList();
    }

    Product node() {
        return nodes.get(0);
    }

    PostOffice post() {
        return post;
    }

    Disk disk() {
        return disks.get(0);
    }

    Disk spool() {
        return disks.get(1);
    }

    /**
     * Written down before, and again once there is room. PostgreSQL ends itself when it cannot go on, and is started again by whoever
     * watches over it.
     */
    void fillDisk(Disk filled, long milliseconds) {
        ledger.broken("disk filled");
        filled.fill();
        Product.pause(milliseconds);
        filled.free();
        if (server != null) {
            postgres().startAgainIfItEnded();
        }
        ledger.broken("disk freed");
    }

    Postgres postgres() {
        return (Postgres) server;
    }

    Server server() {
        return server;
    }

    Path folder() {
        return folder;
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
        postgres().stopAtOnce();
        meanwhile.run();
        postgres().startAgain();
        ledger.broken("PostgreSQL started");
    }

    /** Once all is quiet, and the services have ended. */
    Verdict verdict() {
        if (server == null) {
            return verdictOnFile();
        }
        List<String> pending = pending(server.tables());
        stop();
        return verdict(server.tables(), pending);
    }

    /**
     * What a copy of the database that was restored elsewhere says of what was acknowledged before the backup began, once a service
     * on it has come to rest.
     *
     * @param began in milliseconds
     */
    List<String> violationsOfCopy(Server copy, long began) {
        Path place = folder.resolve("copy-of-" + began);
        try (Product service = new Product(place, post, copy.environment())) {
            if (service.command("verifier-base") != 0) {
                return List.of("verifier-base does not find the copy whole: see " + place);
            }
            service.start();
            service.awaitReady();
            List<String> pending = pending(copy.tables());
            service.stop();
            History history = History.readUntil(folder.resolve("ledger.jsonl"), began);
            List<String> violations =
                    new ArrayList<>(new Witness(history, new Tables(copy.tables()), List.of()).inTables());
            pending.forEach(left -> violations.add("It never comes to rest: " + left));
            return violations;
        }
    }

    /** What is still not done, long after anything of it was. */
    static List<String> pending(DataSource database) {
        List<String> pending = new Tables(database).pending();
        for (int looks = 0; looks < MOST_LOOKS && !pending.isEmpty(); looks++) {
            Product.pause(BETWEEN_LOOKS);
            List<String> left = new Tables(database).pending();
            looks = left.size() < pending.size() ? 0 : looks;
            pending = left;
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
        if (server != null) {
            server.close();
        }
        disks.forEach(Disk::close);
    }
}
