package fr.crig.avis.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** How far the archive of a stranger is opened. What is counted is what comes out, whatever its directory says. */
final class ArchiveLimits {

    private static final long MOST_RATIO = 100;

    private final long most;
    private long inflated;

    /**
     * @param packed size of the archive
     * @param mostBytes that may come out of it
     * @param alwaysAllowed whatever the ratio: a small file of repeated lines packs well
     */
    ArchiveLimits(long packed, long mostBytes, long alwaysAllowed) {
        this.most = Math.min(mostBytes, Math.max(alwaysAllowed, packed * MOST_RATIO));
    }

    /** More came out than may. */
    static final class Passed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** An entry, whose bytes count with those of all the others. */
    InputStream counted(InputStream entry) {
        return new FilterInputStream(entry) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) throws Passed {
        inflated += bytes;
        if (inflated > most) {
            throw new Passed();
        }
    }

    /** Whether it would be unpacked outside of where one unpacks it. */
    static boolean climbs(String path) {
        return List.of(path.split("[/\\\\]")).contains("..");
    }
}
