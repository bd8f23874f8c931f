package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Json;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The advice of the committee on one request, recorded once and for ever. A mistake is mended by a second avis, never by a change.
 *
 * @param number for example {@code CRIG-OCC-2026-007}
 * @param receivingSignatory identifier
 * @param json the {@link AvisRecord}, exactly as it was hashed
 * @param sha256 of the UTF-8 bytes of {@code json}, in lower-case hexadecimal
 * @param pdfFile identifier of the document in the file store, drawn at the recording
 */
public record Avis(
        String number,
        Reference reference,
        String receivingSignatory,
        Instant recordedAt,
        String json,
        String sha256,
        long pdfFile) {

    /** The length of its column. */
    public static final int LONGEST_RECORD = 1_000_000;

    public AvisRecord content() {
        return Json.read(json, AvisRecord.class);
    }

    /** Whether what is kept still is what was recorded. */
    public boolean isIntact() {
        return sha256.equals(hash(json));
    }

    static String hash(String json) {
        return DigestUtils.sha256Hex(json);
    }
}
