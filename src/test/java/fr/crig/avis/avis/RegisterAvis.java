package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.Json;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Avis of the Région to find, each told apart by what its record says. */
final class RegisterAvis {

    private RegisterAvis() {}

    /** @param changes what stands in the sample, and what is to stand there */
    static Avis of(FileStore files, Instant now, int rank, int request, Map<String, String> changes) {
        AvisRecord sample = AvisSamples.record("Titre", "Texte", List.of("Diffuser en licence ouverte.", "Et encore."));
        String number = "X-2026-%03d".formatted(rank);
        Reference reference = Reference.of(2026, request);
        Map<String, String> all = new HashMap<>(changes);
        all.put("CRIG-OCC-2026-007", number);
        all.put("D-2026-0042", reference.value());
        String json = Json.write(sample);
        for (Map.Entry<String, String> change : all.entrySet()) {
            json = json.replace(change.getKey(), change.getValue());
        }
        long pdf = files.store(new ByteArrayInputStream(new byte[] {1})).id();
        return new Avis(number, reference, "REGION", now, json, Avis.hash(json), pdf);
    }
}
