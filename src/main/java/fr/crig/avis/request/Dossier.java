package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What a request carries, once read and checked. Each change after the deposit makes a new revision of it. */
public record Dossier(Applicant applicant, Project project, Funding funding, Dates dates) {

    /**
     * @param siret 14 digits with right keys; null for a body without one
     * @param rna number of an association in the national directory, or null
     * @param noSiret why there is no SIRET; null when there is one
     */
    public record Applicant(
            String name,
            String siret,
            ApplicantKind kind,
            String address,
            String representative,
            String contactName,
            String contactEmail,
            String contactPhone,
            String rna,
            String noSiret) {}

    /**
     * @param departments codes of the region's départements; empty when the whole region is concerned
     * @param communes INSEE codes
     */
    public record Project(
            String title,
            String summary,
            String objectives,
            Theme theme,
            String plannedAction,
            boolean wholeRegion,
            List<String> departments,
            List<String> epci,
            List<String> communes,
            String dataProduced,
            String standard,
            String licence,
            String platform,
            LocalDate startsOn,
            LocalDate endsOn) {

        public boolean producesData() {
            return !Typed.isEmpty(dataProduced);
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Amounts in euros. @param funderEmail where the avis is sent, optional */
    public record Funding(
            BigDecimal totalCost,
            CostBasis basis,
            BigDecimal amountAsked,
            String funder,
            String funderEmail,
            Scheme scheme,
            FinancingPlan plan) {

        /** Share of the cost that is asked for, in whole percent; null where there is no cost to compare with. */
        public BigDecimal askedPercent() {
            return percentOfCost(amountAsked);
        }

        /** Share of the cost that is public money by the plan, in whole percent; null like the other. */
        public BigDecimal publicAidPercent() {
            return percentOfCost(plan.publicAid());
        }

        private BigDecimal percentOfCost(BigDecimal amount) {
            return amount == null || totalCost == null || totalCost.signum() <= 0
                    ? null
                    : amount.multiply(HUNDRED).divide(totalCost, 0, RoundingMode.HALF_UP);
        }
    }

    /** @param funderCommitteeOn when the funder's own committee decides (FEDER, commission permanente) */
    public record Dates(LocalDate receivedOn, LocalDate replyWantedBy, LocalDate funderCommitteeOn) {}
}
