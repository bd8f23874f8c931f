package fr.crig.avis.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One backup in its folder: under another name until all of it is on the disk, so that whatever bears the name is whole. */
record BackupFile(Path file) {

    private static final String PREFIX = "crig-avis-";
    private static final String SUFFIX = ".zip";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static BackupFile in(Path folder, Instant now) {
        return new BackupFile(folder.resolve(name(now)));
    }

    private static String name(Instant instant) {
        return PREFIX + NAME.format(instant) + SUFFIX;
    }

    Path unfinished() {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** @return its size in bytes */
    long finish() throws IOException {
        OnDisk.move(unfinished(), file);
        return Files.size(file);
    }

    void giveUp() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names tell the age: a folder that was copied has new dates. */
    void removeOlderThan(Instant limit) throws IOException {
        for (Path older : all(file.getParent())) {
            if (older.getFileName().toString().compareTo(name(limit)) < 0) {
                Files.delete(older);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(BackupFile::isOne)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }
}
