package fr.crig.avis.demo;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.SelectCounter;
import fr.crig.avis.support.SelectCounter.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What each page of the demonstration asks of the database, for each kind of reader. */
final class PagesOfDemonstration {

    private static final List<String> READERS =
            List.of("secretariat", "membre.ign", "membre.region", "suppleant.ign", "agent.region", "admin");
    private static final List<String> LISTS = List.of(
            "/a-faire",
            "/demandes",
            "/avis",
            "/reunions",
            "/reunions/attente",
            "/membres",
            "/mes-absences",
            "/convention",
            "/boite-envoi",
            "/administration/comptes",
            "/administration/journal",
            "/administration/exploitation",
            "/administration/comite",
            "/chiffres",
            "/chiffres/liste",
            "/avis/subventions",
            "/regles",
            "/regles/simulation",
            "/compte",
            "/demandes/nouvelle");

    /** Of what runs by itself meanwhile. */
    private static final List<String> OF_OTHERS =
            List.of("scheduled_tasks", "act_ru_job", "journal_pending", "journal_head", "query_statistics");

    /** Something that runs by itself may fall into one, and into the next. */
    private static final int TRIES = 4;

    private final MockMvcTester mvc;
    private final TestAccounts accounts;
    private final SelectCounter selects;
    private final JdbcClient jdbc;
    private final Set<String> read = new TreeSet<>();

    PagesOfDemonstration(MockMvcTester mvc, TestAccounts accounts, JdbcClient jdbc) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.selects = new SelectCounter(jdbc);
        this.jdbc = jdbc;
    }

    /** By reader and address, of those that this reader may open. */
    Map<String, List<Asked>> costs() {
        Map<String, List<Asked>> costs = new LinkedHashMap<>();
        List<String> paths = paths();
        for (String reader : READERS) {
            RequestPostProcessor signedIn = accounts.signedIn(reader);
            paths.stream()
                    .filter(path -> isOpen(path, signedIn))
                    .forEach(path -> costs.put(reader + " " + path, least(path, signedIn)));
        }
        return costs;
    }

    /** The addresses that somebody could open. */
    Set<String> read() {
        return read;
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(LISTS);
        all("select reference from funding_request where reference is not null")
                .forEach(reference -> Stream.of("", "/consultation", "/avis-signataire", "/vote", "/suite")
                        .forEach(page -> paths.add("/demandes/" + reference + page)));
        all("select id from meeting")
                .forEach(meeting ->
                        Stream.of("", "/seance", "/releve").forEach(page -> paths.add("/reunions/" + meeting + page)));
        all("select number from avis").forEach(number -> paths.add("/avis/" + number));
        return paths;
    }

    private List<String> all(String select) {
        return jdbc.sql(select).query(String.class).list();
    }

    private boolean isOpen(String path, RequestPostProcessor reader) {
        boolean open = status(path, reader) == HttpStatus.OK.value();
        if (open) {
            read.add(path);
        }
        return open;
    }

    private List<Asked> least(String path, RequestPostProcessor reader) {
        return Stream.generate(() -> asked(path, reader))
                .limit(TRIES)
                .reduce((one, other) -> SelectCounter.sum(one) <= SelectCounter.sum(other) ? one : other)
                .orElseThrow();
    }

    private List<Asked> asked(String path, RequestPostProcessor reader) {
        return selects.during(() -> status(path, reader)).stream()
                .filter(one -> OF_OTHERS.stream().noneMatch(one.sql().toLowerCase()::contains))
                .toList();
    }

    private int status(String path, RequestPostProcessor reader) {
        return mvc.get().uri(path).with(reader).exchange().getResponse().getStatus();
    }
}
