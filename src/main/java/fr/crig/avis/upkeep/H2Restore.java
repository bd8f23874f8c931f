package fr.crig.avis.upkeep;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a backup beside the file of the database, and gives it the place once all of it is on the disk. What was there is kept. */
class H2Restore {

    private final Path target;

    /** @param target the file of the database */
    H2Restore(Path target) {
        this.target = target;
    }

    /**
     * @return where the file that was there is now; null if there was none
     * @throws RestoreRefused if there is one and nobody said that it may be replaced, or it is in use, or the backup is none
     */
    Path from(Path backup, boolean replaces) throws IOException {
        boolean there = Files.exists(target);
        if (there) {
            refuseIfInUse();
        }
        if (there && !replaces) {
            throw new RestoreRefused(Sentences.of("upkeep.restore.notEmpty", target, RestoreCommand.REPLACE));
        }
        Path unpacked = unpack(backup);
        Path aside = there ? putAside() : null;
        OnDisk.move(unpacked, target);
        return aside;
    }

    private Path unpack(Path backup) throws IOException {
        Files.createDirectories(target.getParent());
        Path unpacked = target.resolveSibling("." + target.getFileName() + ".part");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            if (!findDatabase(zip)) {
                throw new RestoreRefused(Sentences.of("upkeep.restore.noBackup", backup));
            }
            // Its checksum is compared once it is read to its end.
            Files.copy(zip, unpacked, StandardCopyOption.REPLACE_EXISTING);
            return unpacked;
        } catch (NoSuchFileException | ZipException | EOFException unreadable) {
            Files.deleteIfExists(unpacked);
            throw new RestoreRefused(Sentences.of("upkeep.restore.noBackup", backup));
        }
    }

    private static boolean findDatabase(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(H2File.SUFFIX)) {
                return true;
            }
        }
        return false;
    }

    /** Beside it, under a name that is free. */
    private Path putAside() throws IOException {
        int number = 1;
        Path aside = aside(number);
        while (Files.exists(aside)) {
            aside = aside(++number);
        }
        OnDisk.move(target, aside);
        return aside;
    }

    private Path aside(int number) {
        return target.resolveSibling(target.getFileName() + ".avant-" + number);
    }

    /** A service that runs holds its file by a lock. */
    private void refuseIfInUse() throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new RestoreRefused(Sentences.of("upkeep.database.inUse"));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            throw new RestoreRefused(Sentences.of("upkeep.database.inUse"));
        }
    }
}
