package fr.crig.avis.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** A ZIP whose last file names the SHA-256 of each other, in the form that {@code sha256sum -c} reads. Nothing is kept in memory. */
final class ManifestedZip implements AutoCloseable {

    static final String MANIFEST = "manifeste.sha256";

    /** Writes one file of it, and leaves the stream open. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream target) throws IOException;
    }

    private final ZipOutputStream zip;
    private final List<String> manifest = new ArrayList<>();

    ManifestedZip(OutputStream target) {
        zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    }

    void add(String path, byte[] content) throws IOException {
        add(path, target -> target.write(content));
    }

    void add(String path, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        var hashed = new DigestOutputStream(zip, DigestUtils.getSha256Digest());
        content.writeTo(hashed);
        zip.closeEntry();
        manifest.add(HexFormat.of().formatHex(hashed.getMessageDigest().digest()) + "  " + path);
    }

    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write((String.join("\n", manifest) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }
}
