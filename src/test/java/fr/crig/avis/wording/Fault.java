package fr.crig.avis.wording;

import java.nio.file.Path;

/** Something written where it should not be. */
record Fault(Path file, int line, String what) {

    @Override
    public String toString() {
        return "%s:%d %s".formatted(file, line, what);
    }
}
