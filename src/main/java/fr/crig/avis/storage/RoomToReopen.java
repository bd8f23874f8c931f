package fr.crig.avis.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Once H2 has given its store up for want of room, nobody gets a connection before there is plenty. On a disk that is almost full some
 * writes find room and others do not, and at each that does not H2 falls back, behind what it had written meanwhile: acts that people
 * were told are done would be lost.
 */
class RoomToReopen extends DelegatingDataSource {

    /** In bytes. */
    static final long PLENTY = 64L << 20;

    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

    private final LongSupplier usable;
    private volatile boolean givenUp;

    RoomToReopen(HikariDataSource pool, LongSupplier usable) {
        super(pool);
        this.usable = usable;
    }

    /** PostgreSQL does without. */
    static RoomToReopen before(HikariDataSource pool) {
        Optional<File> folder = folder(String.valueOf(pool.getJdbcUrl()));
        return new RoomToReopen(pool, () -> folder.map(RoomToReopen::usable).orElse(Long.MAX_VALUE));
    }

    static Optional<File> folder(String url) {
        Matcher file = FILE.matcher(url);
        return file.matches()
                ? Optional.of(Path.of(file.group(1))
                        .toAbsolutePath()
                        .resolveSibling("")
                        .toFile())
                : Optional.empty();
    }

    /** H2 reads some addresses in its own way, that of a home for example: who does not find the folder keeps nobody waiting. */
    static long usable(File folder) {
        return folder.isDirectory() ? folder.getUsableSpace() : Long.MAX_VALUE;
    }

    void storeGaveUp() {
        givenUp = true;
    }

    /** Asked again once there is one: it may have been opened meanwhile. */
    @Override
    public Connection getConnection() throws SQLException {
        ensurePlenty();
        Connection connection = super.getConnection();
        try {
            ensurePlenty();
            return connection;
        } catch (SQLException noRoom) {
            connection.close();
            throw noRoom;
        }
    }

    private void ensurePlenty() throws SQLException {
        if (!givenUp) {
            return;
        }
        if (usable.getAsLong() < PLENTY) {
            throw new SQLNonTransientConnectionException(
                    "There is no room to open the database again",
                    String.valueOf(NoRoom.H2_GIVEN_UP),
                    NoRoom.H2_GIVEN_UP);
        }
        givenUp = false;
    }
}
