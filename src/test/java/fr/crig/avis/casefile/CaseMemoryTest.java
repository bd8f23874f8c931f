package fr.crig.avis.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.SmallHeap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The file of a request is written while its pieces are read: it may be many times larger than the memory there is. */
class CaseMemoryTest {

    private static final int PIECES = 6;
    private static final int CHUNKS = 64;
    private static final int CHUNK = 256 * 1024;

    @Test
    void needsNoMoreMemoryForLargerPieces() throws Exception {
        assertThat(SmallHeap.run(CaseMemoryTest.class)).isEqualTo(PIECES + " pieces");
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(1);
        byte[] chunk = new byte[CHUNK];
        try (var zip = new ManifestedZip(OutputStream.nullOutputStream())) {
            for (int piece = 0; piece < PIECES; piece++) {
                zip.add("pieces/" + piece, target -> {
                    for (int i = 0; i < CHUNKS; i++) {
                        random.nextBytes(chunk);
                        target.write(chunk);
                    }
                });
            }
        }
        System.out.println(PIECES + " pieces");
    }
}
