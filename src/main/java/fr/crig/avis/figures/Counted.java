package fr.crig.avis.figures;

import fr.crig.avis.shared.NotVisible;
import java.util.List;
import java.util.stream.Stream;

/** What a figure counts that no other list has: each has a list of its own, by the word of the address. */
public enum Counted {
    REQUESTS("demandes", Measure.ASKED),
    /** Of a theme or a département, or of all. */
    DECIDED("decisions", Measure.GRANTED),
    /** Avis, without those that replace another. */
    AVIS("avis"),
    /** Of those avis, those that went through the step, as the three that follow. */
    ADMISSIBILITY_DAYS("jours-recevabilite", Measure.DAYS),
    OPINIONS_DAYS("jours-signataires", Measure.DAYS),
    DELIBERATION_DAYS("jours-deliberation", Measure.DAYS),
    AVIS_DAYS("jours-en-tout", Measure.DAYS),
    /** Avis in force with a reserve that was lifted. */
    LIFTED("reserves-levees", Measure.LIFTED),
    /** Avis in force with a reserve that was lifted or may still be. */
    RESERVES("reserves", Measure.RESERVES),
    /** Of a signatory, as the three that follow. */
    ASKED("demandes-d-avis"),
    ANSWERED("reponses", Measure.DAYS),
    SILENT("silences"),
    AWAITED("attendues"),
    MEETINGS("reunions"),
    ITEMS("points"),
    QUORUM_MISSED("quorum-manque"),
    RETURNED("points-rendus"),
    IN_WRITING("consultations"),
    SENT_TO_MEETING("consultations-renvoyees");

    private final String word;
    private final Measure measure;

    Counted(String word) {
        this(word, Measure.NONE);
    }

    Counted(String word, Measure measure) {
        this.word = word;
        this.measure = measure;
    }

    static Counted daysOf(Delays.Step step) {
        return switch (step) {
            case ADMISSIBILITY -> ADMISSIBILITY_DAYS;
            case OPINIONS -> OPINIONS_DAYS;
            case DELIBERATION -> DELIBERATION_DAYS;
            case AVIS -> AVIS_DAYS;
        };
    }

    public Measure measure() {
        return measure;
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
