package fr.crig.avis.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Where the service writes: the database, in which the files of people are too, and the folder in which an upload lies until it is
 * there. The disk of a PostgreSQL is its own affair; it tells how large the database has become.
 */
@Component
class Disks {

    private static final String H2_FILE = "jdbc:h2:file:";

    private final JdbcOperations jdbc;

    Disks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<DiskRoom> rooms() {
        List<DiskRoom> rooms = new ArrayList<>();
        String url = url();
        if (url.startsWith(H2_FILE)) {
            rooms.add(room("operations.disk.database", databaseFolder(url)));
        }
        rooms.add(room("operations.disk.uploads", Path.of(System.getProperty("java.io.tmpdir"))));
        return rooms;
    }

    /** In bytes; 0 where the database does not tell. */
    long databaseSize() {
        if (DatabaseDriver.fromJdbcUrl(url()) != DatabaseDriver.POSTGRESQL) {
            return 0;
        }
        Long size = jdbc.queryForObject("select pg_database_size(current_database())", Long.class);
        return size == null ? 0 : size;
    }

    private String url() {
        ConnectionCallback<String> url = connection -> connection.getMetaData().getURL();
        return jdbc.execute(url);
    }

    static Path databaseFolder(String url) {
        String file = url.substring(H2_FILE.length()).split(";", 2)[0];
        return Path.of(file).toAbsolutePath().getParent();
    }

    private static DiskRoom room(String label, Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return new DiskRoom(label, disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
