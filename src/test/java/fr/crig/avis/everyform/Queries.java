package fr.crig.avis.everyform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses whose query says what they show: each such query is a row of the matrix, beside that of the address alone. */
final class Queries {

    /** Stands for a request, in each of its states. */
    static final String A_REQUEST = "{reference}";

    private static final Map<String, List<String>> ROWS = Map.ofEntries(
            Map.entry("GET /administration/comptes", List.of("mots=ign")),
            Map.entry("GET /administration/envois", List.of("etat=KEPT", "suite=100000")),
            Map.entry("GET /administration/exploitation/parcours", List.of("sujet=D-2026-0001")),
            Map.entry(
                    "GET /administration/journal",
                    List.of(
                            "nature=ENTRANCES",
                            "nature=ALL",
                            "qui=agent",
                            "sujet=members",
                            "du=2026-01-01",
                            "au=2027-12-31")),
            Map.entry(
                    "GET /avis",
                    List.of(
                            "annee=2026",
                            "anterieurs=sans",
                            "decision=AWAITED",
                            "departement=11",
                            "dispositif=CPER",
                            "financeur=region",
                            "montant-a=500000",
                            "montant-de=1000",
                            "mots=pcrs",
                            "reserves=true",
                            "sens=FAVORABLE",
                            "signataire=REGION",
                            "suite=100000",
                            "suivi=oui",
                            "theme=PCRS",
                            "tri=porteur",
                            "vigueur=true")),
            Map.entry("GET /avis/subventions", List.of("annee=2026", "suite=100000")),
            Map.entry("GET /chiffres/liste", List.of("annee=2026", "de=IGN", "quoi=avis", "suite=100000")),
            Map.entry("GET /demandes", requests()),
            Map.entry(
                    "GET /demandes.csv",
                    requests().stream()
                            .filter(query -> !query.startsWith("suite"))
                            .toList()),
            Map.entry("GET /membres/nouveau", List.of("signataire=REGION", "signataire=IGN")),
            Map.entry("GET /regles/simulation", List.of("demande=" + A_REQUEST)),
            Map.entry("GET /reunions/{id}/reponse", List.of("signataire=REGION", "signataire=PREFECTURE")));

    /** No more than ten have their place in one. */
    private static final Map<String, List<String>> MORE_ROWS =
            Map.of("GET /chiffres", List.of("annee=2026", "annee=toutes"), "GET /chiffres.pdf", List.of("annee=2026"));

    private static List<String> requests() {
        return List.of(
                "annee=2026",
                "avis=TO_GIVE",
                "avis=GIVEN",
                "brouillons=true",
                "departement=11",
                "etat=CIRCULATING",
                "etat=DRAFT",
                "mots=pcrs",
                "retard=true",
                "signataire=REGION",
                "suite=100000",
                "theme=PCRS",
                "tri=echeance");
    }

    /** By which nothing else is shown, and why. */
    private static final Map<String, String> SHOW_NOTHING_ELSE = Map.ofEntries(
            Map.entry("GET /administration/journal/verification rang", "compared with the chain, whatever it is"),
            Map.entry("GET /administration/journal/verification empreinte", "compared with the chain, whatever it is"),
            Map.entry("GET /avis/recherches/nouvelle *", "criteria of the register, said again in the form"),
            Map.entry("GET /connexion patience", "a number of minutes, said again"),
            Map.entry("GET /connexion/quitte state", "compared with a cookie"),
            Map.entry(
                    "GET /demandes/{reference}/differences de",
                    "versions of one request, whose row is asked with them"),
            Map.entry(
                    "GET /demandes/{reference}/differences a", "versions of one request, whose row is asked with them"),
            Map.entry("GET /desabonnement jeton", "a secret that a mail holds; see DigestTest"),
            Map.entry("GET /mot-de-passe jeton", "a secret that a mail holds; see LinksTest"),
            Map.entry("GET /financeur jeton", "a secret that a mail holds; see FunderAnswerTest"),
            Map.entry("GET /regles mots", "figures, which everybody may read"),
            Map.entry(
                    "GET /reunions/nouvelle/jour day", "what is odd about a day; that meetings are on it is no secret"),
            Map.entry("GET /reunions/{id}/modification/jour day", "what is odd about a day, as for a new meeting"),
            Map.entry(
                    "GET /reunions/{id}/releve/corrections de", "versions of one record, whose row is asked with them"),
            Map.entry(
                    "GET /reunions/{id}/releve/corrections a", "versions of one record, whose row is asked with them"),
            Map.entry("GET /reunions/{id}/reponse choix", "chooses in a form"),
            Map.entry(
                    "GET /reunions/{id}/seance/{key}/confirmation *",
                    "of the form that the same page sends; what is shown was saved before"),
            Map.entry(
                    "GET /verifier/{code} empreinte", "compared with what was recorded; see VerificationInBrowserTest"),
            Map.entry("GET /regles/simulation *", "figures to try on the request that the row names"));

    private Queries() {}

    static List<String> of(Endpoint endpoint) {
        String address = endpoint.toString();
        return ROWS.getOrDefault(address, MORE_ROWS.getOrDefault(address, List.of()));
    }

    /** What stands in the place of a row, by address and parameter; a star for all that have no row. */
    static Set<String> reasons() {
        return SHOW_NOTHING_ELSE.keySet();
    }

    static Set<String> rows() {
        return Stream.of(ROWS, MORE_ROWS)
                .flatMap(rows -> rows.entrySet().stream())
                .flatMap(row -> row.getValue().stream().map(query -> row.getKey() + " " + query.split("=")[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean isKnown(String addressAndParameter) {
        String address = addressAndParameter.substring(0, addressAndParameter.lastIndexOf(' '));
        return Stream.of(addressAndParameter, address + " *")
                .anyMatch(known -> rows().contains(known) || reasons().contains(known));
    }
}
