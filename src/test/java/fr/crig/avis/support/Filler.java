package fr.crig.avis.support;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Fills a database without requests with as many as one wants to see, on H2 and PostgreSQL: finished ones of ten years, and open ones,
 * with circulations, opinions, avis, follow-ups, meetings, messages, journal and accounts; without tasks of the engine. For tests and, as a
 * program, for anybody: {@code Filler <jdbc-url> <user> <password> <finished> <open>}, on a database that the service made.
 */
public final class Filler {

    /** One of those that granted, some of each year. */
    public static final String A_GRANTING_BODY = "20000000100010";

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final List<String> THEMES = List.of(
            "INTEROPERABILITY CPER WORKSHOPS ORTHOPHOTO LAND_COVER PUBLIC_BUILDINGS PCRS LIDAR ADDRESSES SPATIAL_IMAGERY CLIMATE_CHANGE DIGITAL_TWIN EXCLUSION_ZONES OTHER"
                    .split(" "));
    private static final List<String> SUBJECTS = List.of(
            "interoperabilite cper ateliers orthophotographie occupation equipements pcrs lidar adresses imagerie climat jumeau exclusion divers"
                    .split(" "));
    private static final List<String> PRODUCTS = List.of(
            "image campagne millesime numerique base referentiel plan carte inventaire modele nuage mosaique serie reseau observatoire portail atlas releve levé outil"
                    .replace('é', 'e')
                    .split(" "));
    private static final List<String> DEPARTMENTS = List.of("09 11 12 30 31 32 34 46 48 65 66 81 82".split(" "));
    private static final List<String> PLACES = List.of(
            "ariege aude aveyron gard garonne gers herault lot lozere bigorre roussillon tarn montauban".split(" "));
    private static final List<String> KINDS = List.of("commune syndicat communaute agence".split(" "));
    private static final List<String> OPEN =
            List.of("DRAFT SUBMITTED COMPLETION_ASKED CIRCULATING READY ON_AGENDA WRITTEN_CONSULTATION".split(" "));
    private static final List<String> TEXT = List.of(
            "avis crig occ region favorable comite le que donnees diffusion licence ouverte standard cout partage delai"
                    .split(" "));
    private static final List<String> EVENTS = List.of("RECEIPT ADMITTED AVIS_RECORDED".split(" "));
    private static final List<String> ACTS =
            List.of("request.submitted request.admitted circulation.opened avis.recorded".split(" "));

    private static final int EVERY_OPEN = 11;

    private final JdbcTemplate jdbc;

    /** Reference of the first open request in this state, for whoever filled so many finished ones before. */
    public static String open(String state, int finished) {
        int number = finished + 1;
        while (!OPEN.get(number * EVERY_OPEN % OPEN.size()).equals(state)) {
            number++;
        }
        return "D-2026-%06d".formatted(number);
    }

    public Filler(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    public static void main(String[] arguments) {
        new Filler(new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]))
                .fill(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
    }

    public void fill(int finished, int open) {
        long present = count("funding_request") + count("meeting") + count("stored_file");
        if (present > 0) {
            throw new IllegalStateException(
                    "The database holds requests, meetings or files: the filler wants it without");
        }
        numbers(finished, open);
        jdbc.execute(
                "create table filler_list (list varchar(20), rank_in_list integer, word varchar(40), primary key (list, rank_in_list))");
        list("signatory", SIGNATORIES);
        list("theme", THEMES);
        list("subject", SUBJECTS);
        list("product", PRODUCTS);
        list("department", DEPARTMENTS);
        list("place", PLACES);
        list("kind", KINDS);
        list("open", OPEN);
        list("text", TEXT);
        list("event", EVENTS);
        list("act", ACTS);
        readerships();
        var populator = new ResourceDatabasePopulator();
        populator.setSqlScriptEncoding("UTF-8");
        populator.addScript(new EncodedResource(new ClassPathResource("filler.sql")).getResource());
        populator.execute(jdbc.getDataSource());
        List.of("funding_request", "circulation", "avis", "meeting", "stored_file")
                .forEach(this::goOn);
    }

    /** So that the planner of PostgreSQL knows what there is, as after a night of service. */
    public void analyze() {
        jdbc.execute("vacuum analyze");
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private void numbers(int finished, int open) {
        jdbc.execute("create table filler_number (n integer primary key, finished integer, total integer)");
        jdbc.update(
                "insert into filler_number select s.x, ?, ? from generate_series(1, " + (finished + open) + ") as s(x)",
                finished,
                finished + open);
    }

    private void list(String name, List<String> words) {
        jdbc.batchUpdate(
                "insert into filler_list values (?, ?, ?)",
                IntStream.range(0, words.size())
                        .mapToObj(rank -> new Object[] {name, rank, words.get(rank)})
                        .toList());
    }

    private void readerships() {
        jdbc.execute(
                "create table filler_readership (receiving varchar(40), variant varchar(10), id bigint, primary key (receiving, variant))");
        for (String receiving : SIGNATORIES) {
            readership("DRAFT", new DossierFacts(true, receiving, Set.of()));
            readership("ALONE", new DossierFacts(false, receiving, Set.of()));
            readership("ALL", new DossierFacts(false, receiving, Set.copyOf(SIGNATORIES)));
            readership("PART", new DossierFacts(false, receiving, Set.of("PREFECTURE", "REGION", "OPENIG")));
        }
    }

    private void readership(String variant, DossierFacts facts) {
        jdbc.update(Readership.INSERT, Readership.values(facts));
        jdbc.update(
                "insert into filler_readership values (?, ?, ?)",
                facts.receivingSignatory(),
                variant,
                Readership.of(facts));
    }

    /** What is made by hand afterwards has the next number. */
    private void goOn(String table) {
        Long last = jdbc.queryForObject("select coalesce(max(id), 0) from " + table, Long.class);
        jdbc.execute("alter table " + table + " alter column id restart with " + (last + 1));
    }
}
