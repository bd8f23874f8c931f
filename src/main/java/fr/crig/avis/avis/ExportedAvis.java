package fr.crig.avis.avis;

import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Theme;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line of the register as it leaves in a file.
 *
 * @param funder null if not known
 * @param scheme null if not known
 * @param theme null if not known
 * @param territory codes of départements, and that of the whole region
 * @param granted in euros; null unless something was
 */
record ExportedAvis(
        AvisEntry entry, String funder, Scheme scheme, Theme theme, List<String> territory, BigDecimal granted) {}
