package fr.crig.avis.funder;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a funder needs to see of a request to say what it decided, and no more.
 *
 * @param amountAsked in euros
 * @param overAsked whether what was typed is more than that
 */
public record AskedPage(
        String committee,
        String reference,
        String title,
        String applicant,
        BigDecimal amountAsked,
        String avis,
        List<String> reserves,
        boolean overAsked) {}
