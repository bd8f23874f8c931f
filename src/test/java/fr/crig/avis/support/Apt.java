package fr.crig.avis.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Brings what a bare Debian machine lacks, where the tests run as root. */
final class Apt {

    private static final int PATIENCE_MINUTES = 10;

    private Apt() {}

    /** @param packages of which the first that there is will do */
    static boolean install(String... packages) {
        boolean possible = "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"));
        return possible
                && run(List.of("update"))
                && Stream.of(packages).anyMatch(name -> run(List.of("install", "-y", "--no-install-recommends", name)));
    }

    private static boolean run(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder("apt-get", "-qq");
        builder.command().addAll(arguments);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return succeeds(builder);
    }

    static boolean succeeds(ProcessBuilder builder) {
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
