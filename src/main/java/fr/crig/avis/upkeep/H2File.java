package fr.crig.avis.upkeep;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file behind an address of H2. */
final class H2File {

    static final String SUFFIX = ".mv.db";

    private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:file:([^;]+).*");

    private H2File() {}

    /** @return empty if the address names no file of this machine */
    static Optional<Path> of(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.matches() ? Optional.of(path(address.group(1))) : Optional.empty();
    }

    private static Path path(String named) {
        String home = System.getProperty("user.home");
        return Path.of((named.startsWith("~") ? home + named.substring(1) : named) + SUFFIX)
                .toAbsolutePath()
                .normalize();
    }
}
