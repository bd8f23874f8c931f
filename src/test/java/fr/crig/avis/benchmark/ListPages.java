package fr.crig.avis.benchmark;

import fr.crig.avis.avis.RegisterPlace;
import fr.crig.avis.support.Filler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every page that shows something of what grows, with each of its filters and orders, and who reads it. */
final class ListPages {

    static final String SECRETARIAT = "secretariat";
    static final String AGENT = "agent.region";
    static final String MEMBER = "membre.ign";
    static final String ADMINISTRATOR = "admin";

    /** The first that the filler writes. */
    private static final long A_LINE = RegisterPlace.of(LocalDate.of(2017, 2, 10), 1);

    /** Of the filler, however much it fills. */
    private static final String A_REQUEST = "D-2017-000002";

    private static final String AN_AVIS = "CRIG-OCC-2017-000002";

    /** Of the filler: today at {@link fr.crig.avis.support.TestClock#START}, being held. */
    private static final String A_MEETING = "/reunions/279";

    /** Each by whoever sees most, somebody of the committee and somebody of a signatory. */
    private static final List<String> READERS = List.of(SECRETARIAT, AGENT, MEMBER);

    private static final List<String> FOR_ALL = List.of(
            "/demandes",
            "/demandes?page=40",
            "/demandes?etat=CLOSED",
            "/demandes?etat=READY",
            "/demandes?theme=PCRS",
            "/demandes?theme=PCRS&page=40",
            "/demandes?signataire=IGN",
            "/demandes?annee=2019",
            "/demandes?departement=31",
            "/demandes?retard=true",
            "/demandes?mots=pcrs",
            "/demandes?mots=pcrs+garonne",
            "/demandes?mots=commune+de",
            "/demandes?theme=PCRS&etat=CLOSED&annee=2019",
            "/demandes?mots=D-2020-030500",
            "/demandes?mots=200100007",
            "/demandes?tri=demande",
            "/demandes?tri=porteur",
            "/demandes?tri=-porteur",
            "/demandes?tri=echeance",
            "/demandes?tri=-echeance",
            "/demandes?tri=etat",
            "/avis",
            "/avis?page=40",
            "/avis?sens=SHARED",
            "/avis?vigueur=true",
            "/avis?mots=pcrs",
            "/avis?mots=avis",
            "/avis?mots=comite+donnees+licence",
            "/avis?annee=2019",
            "/avis?theme=PCRS",
            "/avis?departement=31",
            "/avis?signataire=IGN",
            "/avis?financeur=region",
            "/avis?dispositif=DETR",
            "/avis?decision=REFUSED",
            "/avis?decision=AWAITED",
            "/avis?reserves=true",
            "/avis?suivi=oui",
            "/avis?suivi=non&vigueur=true&anterieurs=sans&annee=2019",
            "/avis?montant-de=100000&montant-a=120000",
            "/avis?tri=date",
            "/avis?tri=porteur",
            "/avis?tri=-porteur&page=40",
            "/avis?tri=-montant",
            "/avis?tri=montant",
            "/avis?tri=-montant&suite=" + A_LINE,
            "/avis?tri=porteur&suite=" + A_LINE,
            "/avis?theme=PCRS&annee=2019&sens=FAVORABLE&tri=-montant",
            "/avis?mots=pcrs&departement=31&vigueur=true",
            "/avis?anterieurs=seulement",
            "/avis?anterieurs=seulement&page=3",
            "/avis?anterieurs=seulement&annee=2009",
            "/avis?anterieurs=seulement&mots=pcrs",
            "/avis?anterieurs=seulement&mots=pcrs+commune",
            "/avis?anterieurs=seulement&tri=porteur",
            "/avis?anterieurs=seulement&tri=-montant",
            "/avis?anterieurs=sans&annee=2017",
            "/avis?anterieurs=sans&vigueur=true",
            "/avis?suite=" + RegisterPlace.ofFormer(LocalDate.of(2010, 2, 10), 1),
            "/avis/subventions",
            "/avis/subventions?annee=2019",
            "/avis/subventions?annee=2019&suite=" + RegisterPlace.of(LocalDate.of(2019, 6, 10), 1),
            "/avis/" + AN_AVIS,
            "/compte",
            // Of all years, all there is is counted.
            "/chiffres?annee=2019",
            "/a-faire",
            "/reunions");

    /** Counted over all that there is: of these the cost is told, and no index is asked for. */
    private static final List<String> TOLD = List.of("/chiffres?annee=toutes");

    /** Whose statements have indexes, and which PostgreSQL goes about otherwise when there is much, because they read much of it. */
    private static final Map<String, String> READ_MUCH = Map.of(
            "/chiffres?annee=toutes", "it counts all years",
            "/administration/journal?qui=agent", "it looks for a part of a name in each line",
            "/administration/donnees-personnelles",
                    "it counts the mails that are kept because their requests are open");

    private ListPages() {}

    /** One page for one reader. */
    record Visit(String reader, String path) {}

    /** @param finished how many finished requests there are before the open ones */
    static List<Visit> all(int finished) {
        List<Visit> visits = new ArrayList<>(ofOne(finished));
        FOR_ALL.forEach(path -> READERS.forEach(reader -> visits.add(new Visit(reader, path))));
        visits.add(new Visit(AGENT, "/demandes?brouillons=true"));
        visits.add(new Visit(MEMBER, "/demandes?avis=TO_GIVE"));
        visits.add(new Visit(MEMBER, "/demandes?avis=GIVEN"));
        List.of(
                        "/administration/envois",
                        "/administration/envois?page=50",
                        "/administration/envois?etat=SENT",
                        "/administration/envois?etat=REFUSED&page=30",
                        "/secretariat/envois",
                        "/reunions/attente",
                        "/membres",
                        "/membres/nouveau?signataire=IGN",
                        "/regles",
                        "/avis/reprise",
                        "/reunions/1",
                        "/reunions/nouvelle",
                        "/reunions/nouvelle/jour?day=2026-05-01",
                        "/convention",
                        "/chiffres.pdf?annee=2019",
                        "/chiffres/liste?annee=2019",
                        "/chiffres/liste?annee=2019&quoi=decisions",
                        "/chiffres/liste?annee=2019&quoi=decisions&de=11",
                        "/chiffres/liste?annee=2019&quoi=avis",
                        "/chiffres/liste?annee=2019&quoi=reponses&de=IGN",
                        "/chiffres/liste?annee=2019&suite=2000",
                        "/chiffres/liste?annee=2019&de=PCRS",
                        "/chiffres/liste?annee=2019&quoi=jours-recevabilite",
                        "/chiffres/liste?annee=2019&quoi=jours-en-tout",
                        "/chiffres/liste?annee=2019&quoi=reserves-levees",
                        "/chiffres/liste?annee=2019&quoi=reserves",
                        "/chiffres/liste?annee=2019&quoi=attendues&de=IGN",
                        "/chiffres/liste?annee=2019&quoi=points",
                        "/chiffres/liste?annee=2019&quoi=reunions")
                .forEach(path -> visits.add(new Visit(SECRETARIAT, path)));
        List.of(
                        "/administration/journal",
                        "/administration/journal?page=20",
                        "/administration/journal?nature=ALL",
                        "/administration/journal?nature=ENTRANCES",
                        "/administration/journal?qui=agent",
                        "/administration/journal?sujet=" + A_REQUEST,
                        "/administration/journal?du=2019-01-01&au=2019-12-31",
                        "/administration/comptes",
                        "/administration/comptes?mots=ign",
                        "/administration/comptes/" + AGENT,
                        "/administration/comite",
                        "/administration/donnees-personnelles",
                        "/administration/envois?suite=1000",
                        "/administration/exploitation",
                        "/administration/exploitation/parcours",
                        "/administration/exploitation/parcours?sujet=" + A_REQUEST)
                .forEach(path -> visits.add(new Visit(ADMINISTRATOR, path)));
        return visits;
    }

    /** Of one request or one meeting, whatever there is beside it. */
    private static List<Visit> ofOne(int finished) {
        List<Visit> visits = new ArrayList<>();
        List<String> dossiers = Stream.concat(
                        Stream.of(A_REQUEST),
                        Stream.of("SUBMITTED", "CIRCULATING", "READY", "ON_AGENDA", "WRITTEN_CONSULTATION")
                                .map(state -> Filler.open(state, finished)))
                .map("/demandes/"::concat)
                .toList();
        dossiers.forEach(path -> visits.add(new Visit(SECRETARIAT, path)));
        List.of(
                        A_MEETING,
                        A_MEETING + "/seance",
                        A_MEETING + "/seance/" + Filler.open("ON_AGENDA", finished),
                        "/reunions/280",
                        "/regles/simulation?demande=" + Filler.open("READY", finished))
                .forEach(path -> visits.add(new Visit(SECRETARIAT, path)));
        return visits;
    }

    /** By path, and why. */
    static Map<String, String> readMuch() {
        return READ_MUCH;
    }

    /** With those that read all there is. */
    static List<Visit> measured(int finished) {
        List<Visit> visits = new ArrayList<>(all(finished));
        TOLD.forEach(path -> READERS.forEach(reader -> visits.add(new Visit(reader, path))));
        return visits;
    }
}
