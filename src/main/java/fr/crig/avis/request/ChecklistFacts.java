package fr.crig.avis.request;

/** What the decision table {@code admissibility-checklist} looks at. */
public record ChecklistFacts(
        boolean hasNote,
        boolean hasFinancingPlan,
        boolean hasPlanning,
        boolean hasDataSheet,
        boolean hasMandate,
        boolean hasProofOfDeposit,
        boolean producesData,
        boolean planBalanced,
        boolean siretValid,
        boolean startedBeforeReceipt,
        boolean aidOverCost,
        boolean datesConsistent) {}
