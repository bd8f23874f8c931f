package fr.crig.avis.avis;

import fr.crig.avis.page.Amounts;
import fr.crig.avis.page.Typed;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the register is narrowed to, as it stands in the address; an unknown value narrows it to nothing.
 *
 * @param words beginnings of words, in any of the {@link RegisterField}s
 * @param year of the deliberation
 * @param department its code, or that of the whole region
 * @param signatory the receiving one
 * @param funder beginnings of words of its name
 * @param from least amount asked, as typed
 * @param to greatest amount asked, as typed
 * @param followUp what became of the request, or {@link #AWAITED}
 * @param openReserves only those with reserves still to be lifted; null as false
 * @param inForce without those that were replaced; null as false
 * @param followed whether the funder followed the avis, {@link Followed} by its word
 * @param former a {@link FormerChoice} by its word; the avis of before are shown when none is made
 */
public record RegisterFilter(
        @BindParam("mots") String words,
        @BindParam("annee") String year,
        @BindParam("sens") String outcome,
        @BindParam("theme") String theme,
        @BindParam("departement") String department,
        @BindParam("signataire") String signatory,
        @BindParam("financeur") String funder,
        @BindParam("dispositif") String scheme,
        @BindParam("montant-de") String from,
        @BindParam("montant-a") String to,
        @BindParam("decision") String followUp,
        @BindParam("reserves") Boolean openReserves,
        @BindParam("vigueur") Boolean inForce,
        @BindParam("anterieurs") String former,
        @BindParam("suivi") String followed) {

    /** The funder's decision is not recorded. */
    public static final String AWAITED = "AWAITED";

    static final RegisterFilter NONE = new RegisterFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public boolean isSet() {
        return Stream.of(words, year, outcome).anyMatch(RegisterFilter::isGiven) || isMore();
    }

    /** Something that stands behind the disclosure. */
    public boolean isMore() {
        return Stream.of(theme, department, signatory, funder, scheme, from, to, followUp, former, followed)
                        .anyMatch(RegisterFilter::isGiven)
                || isWithOpenReserves()
                || isInForce();
    }

    public boolean isWithOpenReserves() {
        return Boolean.TRUE.equals(openReserves);
    }

    public boolean isInForce() {
        return Boolean.TRUE.equals(inForce);
    }

    public boolean isFromUnreadable() {
        return isGiven(from) && Amounts.read(from).isEmpty();
    }

    public boolean isToUnreadable() {
        return isGiven(to) && Amounts.read(to).isEmpty();
    }

    /** Those that are set, with the order, by their names in the address. */
    public Map<String, String> parameters(RegisterOrder order) {
        return RegisterAddress.parameters(this, order);
    }

    static boolean isGiven(String value) {
        return !Typed.isEmpty(value);
    }
}
