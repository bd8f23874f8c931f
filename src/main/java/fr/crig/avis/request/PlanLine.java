package fr.crig.avis.request;

import java.math.BigDecimal;

/** One source of money of a project. @param amount in euros */
public record PlanLine(String funder, SourceNature nature, BigDecimal amount, Certainty certainty) {}
