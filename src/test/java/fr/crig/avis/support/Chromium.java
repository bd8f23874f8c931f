package fr.crig.avis.support;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a browser on this machine or brings one, so that {@code ./mvnw verify} needs nothing prepared by hand. */
final class Chromium {

    /** The same engine without the windows around it: a quarter less to do. */
    private static final String WITHOUT_WINDOWS = "chromium-headless-shell";

    private static final List<String> NAMES =
            List.of(WITHOUT_WINDOWS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> USUAL_PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final String NONE =
            "No browser for the browser tests: none is installed, and neither Playwright nor "
                    + "apt-get (as root on Debian) could bring one. Install Chromium, or set CRIG_CHROMIUM to its path.";

    private Chromium() {}

    /** @param ofPlaywright where Playwright keeps the browser that it installs, present or not */
    static Path locate(Path ofPlaywright) {
        return installed(ofPlaywright)
                .or(() -> installWithPlaywright(ofPlaywright))
                .or(() -> installWithApt(ofPlaywright))
                .orElseThrow(() -> new IllegalStateException(NONE));
    }

    private static Optional<Path> installed(Path ofPlaywright) {
        String named = System.getenv("CRIG_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(existing(Path.of(named)));
        }
        return Stream.of(onPath(), USUAL_PLACES.stream().map(Path::of), Stream.of(ofPlaywright))
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path existing(Path named) {
        if (!Files.isExecutable(named)) {
            throw new IllegalStateException("CRIG_CHROMIUM names " + named + ", which is no program that can be run.");
        }
        return named;
    }

    private static Stream<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)));
    }

    private static Optional<Path> installWithPlaywright(Path ofPlaywright) {
        ProcessBuilder builder = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        builder.command().addAll(List.of("install", "chromium"));
        return Apt.succeeds(builder) ? installed(ofPlaywright) : Optional.empty();
    }

    private static Optional<Path> installWithApt(Path ofPlaywright) {
        return Apt.install(WITHOUT_WINDOWS, "chromium") ? installed(ofPlaywright) : Optional.empty();
    }
}
