package fr.crig.avis.avis;

import java.util.Locale;
import java.util.stream.Stream;

/** As what the register leaves. */
public enum RegisterFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("application/geo+json");

    private final String mediaType;

    RegisterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As the address and the file's name have it. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for any other word */
    static RegisterFormat of(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElse(null);
    }
}
