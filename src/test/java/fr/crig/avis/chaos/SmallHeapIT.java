package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.BenchmarkDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The largest that people send and read, four at once, on a node with the memory that the installation gives it. */
@Tag("benchmark")
class SmallHeapIT {

    private static final List<String> SIGNATORIES = List.of("prefecture", "region", "ign", "openig");
    private static final int FILES = 3;
    private static final int LARGE_ITEMS = 2;
    private static final int MOST_TRIES = 60;
    private static final long BETWEEN_TRIES = 5_000;

    private final Map<String, Heap.Most> measured = new LinkedHashMap<>();

    @Test
    void isEnoughForTheLargestUploadsAndBooksAtOnce() throws Exception {
        try (Trial trial = Trial.onPostgres("small-heap", 1)) {
            trial.node().machine("-Xmx512m", "-Xlog:gc:file=gc.log");
            trial.start();
            Heap heap = new Heap(trial.node().folder().resolve("gc.log"));
            URI service = trial.node().address();
            Path scan = LargePdf.in(trial.node().folder());
            measured.put("start, with the demonstration", heap.sinceLastLook());

            each(signatory -> upload(new Browser(service, "agent." + signatory), scan));
            measured.put("four uploads at once, each of 58 MB in three files", heap.sinceLastLook());

            Agenda agenda = agenda(new JdbcTemplate(trial.tables()));
            String meeting = "/reunions/" + agenda.meeting();
            documents(new Browser(service, "secretariat"), meeting, scan);
            measured.put("two items of an agenda, each with 58 MB of documents", heap.sinceLastLook());

            pieces(new JdbcTemplate(trial.tables()), agenda.request());
            List<Long> sizes = each(signatory -> book(new Browser(service, "membre." + signatory), meeting));
            measured.put(
                    "the briefing book of that meeting, %d MB, four readers at once".formatted(sizes.get(0) >> 20),
                    heap.sinceLastLook());

            each(signatory -> register(new Browser(service, "membre." + signatory)));
            measured.put("the register and the lists as tables, four readers at once", heap.sinceLastLook());

            assertThat(trial.node().isAlive()).isTrue();
            assertThat(trial.node().log()).doesNotContain("OutOfMemoryError");
            assertThat(sizes).allMatch(size -> size > LARGE_ITEMS * FILES * 18L << 20);
        }
        BenchmarkDocument.write("memory", table());
    }

    private String table() {
        List<String> lines =
                new ArrayList<>(List.of("| | heap at most, MB | left by a collection, MB |", "|---|---:|---:|"));
        measured.forEach((what, most) -> lines.add("| %s | %d | %d |".formatted(what, most.peak(), most.live())));
        return String.join("\n", lines);
    }

    private Long upload(Browser agent, Path scan) throws IOException {
        WebForm draft = agent.open("/demandes/nouvelle")
                .form("/demandes/brouillons/")
                .orElseThrow()
                .with("act", "save")
                .with("project.title", "Numérisation de documents");
        Page kept = agent.send(draft, "piece-NOTE", scan, FILES);
        assertThat(kept.isRedirect()).as("%d %s", kept.status(), kept.body()).isTrue();
        return 0L;
    }

    /** A meeting to come, and a request on its agenda. */
    private record Agenda(long meeting, long request) {}

    private static Agenda agenda(JdbcTemplate tables) {
        return tables.queryForObject("""
                select i.meeting, r.id from agenda_item i join meeting m on m.id = i.meeting
                  join funding_request r on r.reference = i.reference
                 where m.state = 'CONVENED' and r.state = 'ON_AGENDA' order by i.meeting limit 1""", (row, number) -> new Agenda(row.getLong("meeting"), row.getLong("id")));
    }

    /** What two agents sent becomes pieces of a request that is deliberated on: the way there is told elsewhere. */
    private static void pieces(JdbcTemplate tables, long request) {
        int moved = tables.update("""
                update attachment set request_id = ?
                 where added_by in ('agent.region', 'agent.ign')
                   and request_id in (select id from funding_request where title = 'Numérisation de documents')""", request);
        assertThat(moved).isEqualTo(LARGE_ITEMS * FILES);
    }

    private static void documents(Browser secretariat, String meeting, Path scan) throws IOException {
        for (int i = 0; i < LARGE_ITEMS; i++) {
            WebForm item = secretariat
                    .open(meeting + "/point")
                    .form(meeting + "/point")
                    .orElseThrow()
                    .with("kind", "OTHER")
                    .with("title", "Documents numérisés")
                    .with("duration", "10");
            Page added = secretariat.send(item, "file", scan, FILES);
            assertThat(added.isRedirect())
                    .as("%d %s", added.status(), added.body())
                    .isTrue();
        }
    }

    /** Whoever is told to come back for it does. */
    private long book(Browser reader, String meeting) throws IOException {
        reader.open(meeting);
        OptionalLong size = OptionalLong.empty();
        for (int i = 0; i < MOST_TRIES && size.isEmpty(); i++) {
            size = reader.read(meeting + "/dossier-de-seance.pdf");
            if (size.isEmpty()) {
                Product.pause(BETWEEN_TRIES);
            }
        }
        return size.orElseThrow();
    }

    private Long register(Browser reader) throws IOException {
        for (String path : List.of("/avis", "/demandes", "/demandes.csv", "/a-faire")) {
            assertThat(reader.open(path).status()).as(path).isEqualTo(200);
        }
        return 0L;
    }

    private interface ForOne {
        Long act(String signatory) throws IOException;
    }

    /** For each signatory, at once. */
    private static List<Long> each(ForOne act) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(SIGNATORIES.size());
        try {
            List<Callable<Long>> acts = new ArrayList<>();
            SIGNATORIES.forEach(signatory -> acts.add(() -> act.act(signatory)));
            List<Long> answers = new ArrayList<>();
            for (Future<Long> answer : people.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
