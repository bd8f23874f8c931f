package fr.crig.avis.figures;

import java.util.EnumMap;
import java.util.Map;

/**
 * How long the avis of a year took, step by step: of each, the days within which half of them were over.
 *
 * @param avis those that were deliberated in the year, without those that replace another
 * @param medians without those steps that none of them went through
 */
public record Delays(int year, long avis, Map<Step, Integer> medians) {

    /** What somebody waits for, in its order; the last is all of them. */
    public enum Step {
        ADMISSIBILITY,
        OPINIONS,
        DELIBERATION,
        AVIS
    }

    public Delays {
        medians = new EnumMap<>(medians);
    }

    public Integer median(Step step) {
        return medians.get(step);
    }

    /** From the deposit to the avis. */
    public Integer altogether() {
        return median(Step.AVIS);
    }
}
