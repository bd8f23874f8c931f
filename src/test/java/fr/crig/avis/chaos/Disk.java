package fr.crig.avis.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of its own, in the memory, which one can fill. Linux, and root, who may mount it. */
final class Disk implements AutoCloseable {

    private static final int BLOCK = 4_096;

    private final Path place;
    private final Path ballast;

    Disk(Path place, int megabytes) {
        this.place = place;
        this.ballast = place.resolve("ballast");
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "mode=777,size=" + megabytes + "m", "tmpfs", place.toString());
    }

    static boolean canBeHad() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/bin/mount"));
    }

    /** To the last block. */
    void fill() {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    void free() {
        try {
            Files.delete(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a run that was stopped. */
    static void removeAllUnder(Path folder) {
        try {
            Files.readAllLines(Path.of("/proc/mounts")).stream()
                    .map(line -> line.split(" ")[1])
                    .filter(mounted -> mounted.startsWith(folder + "/"))
                    .forEach(Disk::unmount);
        } catch (IOException noLinux) {
            // Then there are none.
        }
    }

    private static void unmount(String place) {
        run("umount", "--lazy", place);
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(List.of(command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        unmount(place.toString());
    }
}
