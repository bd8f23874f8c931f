package fr.crig.avis.avis;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** The address of the register as it is narrowed and sorted: what is not set is left out. */
final class RegisterAddress {

    /** Longer than what the fields of the page take; a query of all of them fits its column. */
    private static final int LONGEST_VALUE = 200;

    private static final String TRUE = "true";

    private RegisterAddress() {}

    /** By their names in the address, in the order of the page. */
    static Map<String, String> parameters(RegisterFilter filter, RegisterOrder order) {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "mots", filter.words());
        put(set, "annee", filter.year());
        put(set, "sens", filter.outcome());
        put(set, "theme", filter.theme());
        put(set, "departement", filter.department());
        put(set, "signataire", filter.signatory());
        put(set, "financeur", filter.funder());
        put(set, "dispositif", filter.scheme());
        put(set, "decision", filter.followUp());
        put(set, "montant-de", filter.from());
        put(set, "montant-a", filter.to());
        put(set, "vigueur", filter.isInForce() ? TRUE : null);
        put(set, "reserves", filter.isWithOpenReserves() ? TRUE : null);
        put(set, "suivi", filter.followed());
        put(set, "anterieurs", filter.former());
        put(set, "tri", order == RegisterOrder.NEWEST ? null : order.word());
        return set;
    }

    /** Encoded; empty for the whole register. */
    static String query(RegisterFilter filter, RegisterOrder order) {
        return parameters(filter, order).entrySet().stream()
                .map(set -> set.getKey() + "=" + UriUtils.encode(set.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> set, String name, String value) {
        if (RegisterFilter.isGiven(value)) {
            set.put(name, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
        }
    }
}
