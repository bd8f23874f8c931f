package fr.crig.avis.figures;

import fr.crig.avis.shared.NotVisible;
import java.util.List;
import java.util.stream.Stream;

/** What a figure counts that no other list has: each has a list of its own, by the word of the address. */
public enum Counted {
    REQUESTS("demandes"),
    /** Of a theme or a département, or of all. */
    DECIDED("decisions"),
    /** Avis, without those that replace another. */
    AVIS("avis"),
    /** Of a signatory, as the three that follow. */
    ASKED("demandes-d-avis"),
    ANSWERED("reponses"),
    SILENT("silences"),
    AWAITED("attendues"),
    MEETINGS("reunions"),
    ITEMS("points"),
    QUORUM_MISSED("quorum-manque"),
    RETURNED("points-rendus"),
    IN_WRITING("consultations"),
    SENT_TO_MEETING("consultations-renvoyees");

    private final String word;

    Counted(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Not of what happened on a day. */
    public boolean isOfRequests() {
        return isOfSignatory() || this == REQUESTS || this == DECIDED;
    }

    boolean isOfSignatory() {
        return List.of(ASKED, ANSWERED, SILENT, AWAITED).contains(this);
    }

    /** @throws NotVisible for any other word */
    static Counted of(String word) {
        return Stream.of(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new NotVisible(word));
    }
}
