package fr.crig.avis.avis;

import java.util.ArrayList;
import java.util.List;

/** Filters of the register as an address has them: name, value, name, value. */
final class RegisterFilters {

    private static final List<String> PARAMETERS = List.of(
            "mots annee sens theme departement signataire financeur dispositif montant-de montant-a decision reserves vigueur anterieurs suivi"
                    .split(" "));

    private RegisterFilters() {}

    static RegisterFilter of(String... criteria) {
        List<String> values =
                new ArrayList<>(PARAMETERS.stream().map(name -> (String) null).toList());
        for (int i = 0; i < criteria.length; i += 2) {
            values.set(PARAMETERS.indexOf(criteria[i]), criteria[i + 1]);
        }
        return new RegisterFilter(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                values.get(7),
                values.get(8),
                values.get(9),
                values.get(10),
                Boolean.valueOf(values.get(11)),
                Boolean.valueOf(values.get(12)),
                values.get(13),
                values.get(14));
    }

    /** The newest first. */
    static AvisSearch search(String... criteria) {
        return new AvisSearch(of(criteria), RegisterOrder.NEWEST, null);
    }
}
