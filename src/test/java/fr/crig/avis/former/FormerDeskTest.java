package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.crig.avis.avis.FormerAvis;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of before comes in line by line, each once. */
class FormerDeskTest extends ApplicationTest {

    private static final Actor SECRETARIAT = Samples.SECRETARIAT;
    private static final Actor AGENT = new Actor("agent.ign", "Agent", Set.of(Role.AGENT), "IGN", false);
    private static final Actor ADMINISTRATOR =
            new Actor("admin", "Administration", Set.of(Role.ADMINISTRATOR), null, false);

    private static final String HEAD = "Numéro;Date;Objet;Porteur;Avis;Montant;Thématique;Remarques\n";
    private static final String AUDE =
            "2019-1;12/03/2019;PCRS de l’Aude;Département de l’Aude;Favorable;1 234,56 €;PCRS;vu\n";
    private static final String GERS = "2019-2;13 juin 2019;Lidar du Gers;Gers;avis défavorable;;;\n";
    private static final String LOT = "2020-1;2020-02-01;Ortho du Lot;Lot;favorable sous réserves;;;\n";

    @Autowired
    private FormerDesk desk;

    @Autowired
    private FormerClerk clerk;

    @Autowired
    private FormerReader reader;

    @Autowired
    private FormerRows rows;

    @Autowired
    private TakeBackDesk takeBacks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsTheLinesWithoutErrorAndTellsTheOthers() {
        long id = tried(HEAD + AUDE + "2019-9;30/02/2019;Projet;Porteur;peut-être;12 k€;;\n" + GERS + AUDE);

        Trial trial = desk.page(SECRETARIAT, id).trial();
        assertThat(trial.fresh()).extracting(FormerAvis::number).containsExactly("2019-1", "2019-2");
        assertThat(trial.already()).isZero();
        assertThat(trial.wrong()).isEqualTo(2);
        assertThat(trial.errors())
                .extracting(Trial.LineError::line, Trial.LineError::column, Trial.LineError::key)
                .containsExactly(
                        tuple(3L, "Date", "refusal.formerDay"),
                        tuple(3L, "Avis", "refusal.formerOutcome"),
                        tuple(3L, "Montant", "refusal.formerAmount"),
                        tuple(5L, "Numéro", "refusal.formerTwice"));
        assertThat(found()).isEmpty();

        bring(id);

        assertThat(found()).extracting(FormerAvis::number).containsExactly("2019-2", "2019-1");
        FormerAvis aude = found().get(1);
        assertThat(aude.outcome()).isEqualTo(Outcome.FAVORABLE);
        assertThat(aude.asked()).isEqualByComparingTo("1234.56");
        assertThat(aude.theme()).isEqualTo("PCRS");
        assertThat(aude.note()).isEqualTo("vu");
        FormerImport done = desk.page(SECRETARIAT, id).sent();
        assertThat(List.of(done.brought(), done.already(), done.wrong())).containsExactly(2, 0, 2);
        assertThat(done.broughtBy()).isEqualTo(SECRETARIAT.name());
        assertThat(acts()).containsExactly("former.sent", "former.brought");
    }

    @Test
    void bringsNothingTwice() {
        bring(tried(HEAD + AUDE + GERS));
        long again = tried(HEAD + AUDE + GERS);
        assertThat(desk.page(SECRETARIAT, again).trial().already()).isEqualTo(2);
        assertThatThrownBy(() -> bring(again)).isInstanceOf(Refusal.class);

        // Another day under the same number is another avis.
        long more = tried(HEAD + AUDE + LOT + AUDE.replace("12/03/2019", "12/03/2018"));
        assertThat(desk.page(SECRETARIAT, more).trial().already()).isEqualTo(1);
        bring(more);
        assertThat(found()).hasSize(4);
        assertThat(acts().stream().filter("former.brought"::equals)).hasSize(2);
    }

    @Test
    void bringsAnImportOnceAndFromItsLastColumns() {
        long id = tried(HEAD + AUDE);
        int seen = desk.page(SECRETARIAT, id).sent().version();
        ColumnsForm other = desk.page(SECRETARIAT, id).form();
        desk.say(SECRETARIAT, id, other);
        int now = desk.page(SECRETARIAT, id).sent().version();
        other.version = now;
        other.columns.put("SUBJECT", 3);
        other.columns.put("APPLICANT", 2);
        desk.say(SECRETARIAT, id, other);

        assertThatThrownBy(() -> desk.bring(SECRETARIAT, id, seen)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.say(SECRETARIAT, id, other)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(found()).isEmpty();
        bring(id);
        assertThatThrownBy(() -> bring(id)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(found()).singleElement().extracting(FormerAvis::applicant).isEqualTo("PCRS de l’Aude");
    }

    @Test
    void wantsTheColumnsSaidFirst() {
        long id = send("registre.csv", HEAD + AUDE);
        assertThat(desk.page(SECRETARIAT, id).trial()).isNull();
        assertThatThrownBy(() -> bring(id)).isInstanceOf(ChangedMeanwhile.class);
        ColumnsForm form = desk.page(SECRETARIAT, id).form();
        form.columns.put("DAY", null);
        form.columns.put("OUTCOME", 99);
        assertThatThrownBy(() -> desk.say(SECRETARIAT, id, form))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("columns[DAY]")
                .hasMessageContaining("columns[OUTCOME]");
        assertThat(desk.page(SECRETARIAT, id).trial()).isNull();
    }

    @Test
    void remembersTheColumnsOfTheSameHeadings() {
        long first = send("registre.csv", "Code;Le;Quoi;Qui;Sens\n1;12/03/2019;PCRS;Aude;favorable\n");
        ColumnsForm form = desk.page(SECRETARIAT, first).form();
        assertThat(form.columns.get("NUMBER")).isNull();
        List.of("NUMBER", "DAY", "SUBJECT", "APPLICANT", "OUTCOME")
                .forEach(field -> form.columns.put(field, place(field)));
        desk.say(SECRETARIAT, first, form);

        ImportPage next =
                desk.page(SECRETARIAT, send("autre.csv", "Code;Le;Quoi;Qui;Sens\n2;1/1/2020;A;B;favorable\n"));
        assertThat(next.remembered()).isTrue();
        assertThat(next.trial()).isNull();
        assertThat(next.form().columns).containsEntry("NUMBER", 0).containsEntry("OUTCOME", 4);
        ImportPage other =
                desk.page(SECRETARIAT, send("autre.csv", "Code;Le;Qui;Quoi;Sens\n2;1/1/2020;A;B;favorable\n"));
        assertThat(other.remembered()).isFalse();
    }

    private static int place(String field) {
        return List.of("NUMBER", "DAY", "SUBJECT", "APPLICANT", "OUTCOME").indexOf(field);
    }

    @Test
    void takesWordsForOutcomesAsAPersonSaidThem() {
        String lines = HEAD + "1;12/03/2019;PCRS;Aude;Oui;;;\n2;13/03/2019;PCRS;Gers;non !;;;\n"
                + "3;14/03/2019;PCRS;Lot;OUI.;;;\n4;15/03/2019;PCRS;Tarn;à revoir;;;\n5;16/03/2019;PCRS;Ain;favorable;;;\n";
        long id = send("registre.csv", lines);
        ColumnsForm form = desk.page(SECRETARIAT, id).form();
        assertThat(form.words).containsExactly("Oui", "non !", "à revoir");
        assertThat(form.outcomes).containsExactly("", "", "");

        form.outcomes = List.of("FAVORABLE", "UNFAVORABLE", "");
        // What the domain calls so means nothing else.
        form.words.add("favorable");
        form.outcomes = List.of("FAVORABLE", "UNFAVORABLE", "", "UNFAVORABLE");
        desk.say(SECRETARIAT, id, form);
        Trial trial = desk.page(SECRETARIAT, id).trial();
        assertThat(trial.fresh())
                .extracting(FormerAvis::number, FormerAvis::outcome)
                .containsExactly(
                        tuple("1", Outcome.FAVORABLE),
                        tuple("2", Outcome.UNFAVORABLE),
                        tuple("3", Outcome.FAVORABLE),
                        tuple("5", Outcome.FAVORABLE));
        assertThat(trial.errors())
                .extracting(Trial.LineError::line, Trial.LineError::key)
                .containsExactly(tuple(5L, "refusal.formerOutcome"));

        ColumnsForm next = desk.page(SECRETARIAT, send("registre.csv", lines)).form();
        assertThat(next.outcomes).containsExactly("FAVORABLE", "UNFAVORABLE", "");
    }

    @Test
    void asksForTheMeaningOfFiftyWordsAndOfNoText() {
        String line = "%d;12/03/2019;PCRS;Aude;%s;;;\n";
        String words = IntStream.range(0, 60)
                .mapToObj(rank -> line.formatted(rank, "mot" + rank))
                .collect(Collectors.joining());
        long id = send("registre.csv", HEAD + line.formatted(99, "long ".repeat(30)) + words);
        assertThat(desk.page(SECRETARIAT, id).form().words)
                .hasSize(50)
                .startsWith("mot0")
                .endsWith("mot49");
    }

    @Test
    void readsAWorkbookAndATextOfWindows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Registre");
            List<String> head = List.of("Numéro", "Date", "Objet", "Porteur", "Avis");
            List<String> line = List.of("7", "12/03/2019", "PCRS", "Aude", "favorable");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.value(1, column, line.get(column));
            }
        }
        bring(said(send("Registre.XLSX", bytes.toByteArray())));
        bring(said(send("r.csv", (HEAD + GERS).getBytes(Charset.forName("windows-1252")))));
        assertThat(found()).extracting(FormerAvis::number).containsExactly("2019-2", "7");
    }

    @Test
    void refusesWhatIsNoTable() {
        byte[] pdf = "%PDF-1.7\n1;2\n3;4\n".getBytes(StandardCharsets.US_ASCII);
        refused("refusal.sheetNoText", "registre.csv", pdf);
        refused("refusal.sheetKind", "registre.pdf", pdf);
        refused("refusal.sheetKind", "registre", pdf);
        refused("refusal.file", "registre.xlsx", pdf);
        refused("refusal.file.empty", "registre.csv", new byte[0]);
        refused("refusal.sheetEmpty", "registre.csv", HEAD.getBytes(StandardCharsets.UTF_8));
        refused("refusal.sheetTooMuch", "registre.csv", new byte[SentSheet.MOST_BYTES + 1]);
        refused("refusal.sheetLines", "registre.csv", (HEAD + GERS.repeat(10_001)).getBytes(StandardCharsets.UTF_8));
        assertThat(desk.all(SECRETARIAT)).isEmpty();
        assertThat(jdbc.sql("select count(*) from stored_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void refused(String why, String name, byte[] bytes) {
        assertThatThrownBy(() -> send(name, bytes)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }

    /** Both saw the lines as fresh. */
    @Test
    void letsTwoBrowsersBringTheSameLinesOnce() throws Exception {
        List<Long> both = List.of(tried(HEAD + AUDE + GERS), tried(HEAD + GERS + AUDE));
        var together = new CyclicBarrier(2);
        ExecutorService browsers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> acts = both.stream()
                    .<Callable<Boolean>>map(id -> () -> {
                        together.await();
                        return done(id);
                    })
                    .toList();
            int done = 0;
            for (Future<Boolean> act : browsers.invokeAll(acts)) {
                done += act.get() ? 1 : 0;
            }
            assertThat(done).isOne();
        } finally {
            browsers.shutdown();
        }
        assertThat(found()).hasSize(2);
    }

    private boolean done(long id) {
        try {
            bring(id);
            return true;
        } catch (Refusal | ChangedMeanwhile overtaken) {
            return false;
        }
    }

    @Test
    void isTheSecretariatsAlone() {
        long id = tried(HEAD + AUDE);
        ColumnsForm form = desk.page(SECRETARIAT, id).form();
        for (Actor other : List.of(AGENT, ADMINISTRATOR)) {
            hidden(() -> desk.all(other));
            hidden(() -> desk.page(other, id));
            hidden(() -> desk.send(other, file("r.csv", HEAD.getBytes(StandardCharsets.UTF_8))));
            hidden(() -> desk.say(other, id, form));
            hidden(() -> desk.bring(other, id, form.version));
            hidden(() -> takeBacks.find(other, id));
            hidden(() -> takeBacks.takeBack(other, id, new TakeBackForm()));
        }
        hidden(() -> desk.page(SECRETARIAT, id + 1));
    }

    private static void hidden(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotVisible.class);
    }

    @Test
    void forgetsWhatWasSentAfterAMonth() {
        long left = tried(HEAD + AUDE);
        long brought = tried(HEAD + GERS);
        bring(brought);
        clock.advance(FormerClerk.KEPT.minus(Duration.ofMinutes(1)));
        clerk.forget();
        assertThat(desk.page(SECRETARIAT, left).trial()).isNotNull();
        clock.advance(Duration.ofMinutes(2));
        clerk.forget();
        hidden(() -> desk.page(SECRETARIAT, left));
        assertThat(desk.page(SECRETARIAT, brought).sent().isReadable()).isFalse();
        assertThat(jdbc.sql("select count(*) from stored_file")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(found()).hasSize(1);
    }

    @Test
    void leaveTheRegisterAgainWithTheirFileAlone() {
        long wrong = tried(HEAD + AUDE + GERS);
        bring(wrong);
        long other = tried(HEAD + LOT);
        bring(other);

        assertThatThrownBy(() -> takeBack(wrong, " ")).hasMessageContaining("refusal.formerTakeBackReason");
        assertThat(inRegister()).containsExactly("2020-1", "2019-2", "2019-1");
        takeBack(wrong, "Mauvaise colonne");

        assertThat(inRegister()).containsExactly("2020-1");
        assertThat(found()).extracting(FormerAvis::number).containsExactly("2020-1");
        assertThat(jdbc.sql("select count(*) from register_term where term = 'aude'")
                        .query(Long.class)
                        .single())
                .isZero();
        FormerImport done = desk.page(SECRETARIAT, wrong).sent();
        assertThat(done.isInRegister()).isFalse();
        assertThat(done.takenBackBy()).isEqualTo(SECRETARIAT.name());
        assertThat(done.takeBackReason()).isEqualTo("Mauvaise colonne");
        assertThat(desk.page(SECRETARIAT, other).sent().isInRegister()).isTrue();
        assertThat(acts()).last().isEqualTo("former.takenBack");
        assertThat(jdbc.sql("select detail from journal_entry where act = 'former.takenBack'")
                        .query(String.class)
                        .single())
                .isEqualTo("2 – Mauvaise colonne");

        // Once, and only what came in.
        refusedToTakeBack(wrong);
        refusedToTakeBack(tried(HEAD + AUDE));
        assertThat(inRegister()).containsExactly("2020-1");

        bring(tried(HEAD + AUDE + GERS));
        assertThat(inRegister()).containsExactly("2020-1", "2019-2", "2019-1");
    }

    /** What a later file counted as there leaves too: whoever takes the first one back is told, and by which files. */
    @Test
    void tellWhichLaterFilesCountedOnThem() {
        long first = tried(HEAD + AUDE + GERS);
        bring(first);
        long later = tried(HEAD + AUDE + LOT);
        bring(later);
        assertThat(countedOn(first)).extracting(FormerImport::id).containsExactly(later);
        assertThat(countedOn(first)).extracting(FormerImport::already).containsExactly(1);
        assertThat(countedOn(later)).isEmpty();

        takeBack(first, "Mauvaise colonne");
        assertThat(inRegister()).containsExactly("2020-1");
        assertThat(countedOn(first)).isEmpty();
        bring(tried(HEAD + AUDE + LOT));
        assertThat(inRegister()).containsExactly("2020-1", "2019-1");
        takeBack(later, "Encore");
        bring(tried(HEAD + GERS));
    }

    private List<FormerImport> countedOn(long id) {
        return takeBacks.countedOn(SECRETARIAT, takeBacks.find(SECRETARIAT, id));
    }

    private void refusedToTakeBack(long id) {
        assertThatThrownBy(() -> takeBack(id, "Encore"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.formerNothingToTakeBack");
    }

    private void takeBack(long id, String reason) {
        var form = new TakeBackForm();
        form.reason = reason;
        takeBacks.takeBack(SECRETARIAT, id, form);
    }

    /** The newest first, by their lines. */
    private List<String> inRegister() {
        return jdbc.sql("select f.number from register_line e join former_avis f on f.id = e.former order by e.id desc")
                .query(String.class)
                .list();
    }

    @Test
    void areReadOneByOneByWhoeverReadsTheRegister() {
        bring(tried(HEAD + "2019-8;30/02/2019;Projet;Porteur;favorable;;;\n" + AUDE));
        long place = places().get(0);
        FormerEntry entry = reader.visible(AGENT, place);
        assertThat(entry.avis()).isEqualTo(found().get(0));
        assertThat(entry.avis().line()).isEqualTo(3);
        assertThat(entry.fileName()).isEqualTo("registre.csv");
        assertThat(entry.broughtBy()).isEqualTo(SECRETARIAT.name());
        hidden(() -> reader.visible(ADMINISTRATOR, place));
        hidden(() -> reader.visible(AGENT, place + 1));
    }

    private List<Long> places() {
        return jdbc.sql("select id from former_avis order by id desc")
                .query(Long.class)
                .list();
    }

    /** The newest first. */
    private List<FormerAvis> found() {
        Map<Long, FormerAvis> all = rows.of(places());
        return places().stream().map(all::get).toList();
    }

    private long tried(String text) {
        return said(send("registre.csv", text));
    }

    private long said(long id) {
        desk.say(SECRETARIAT, id, desk.page(SECRETARIAT, id).form());
        return id;
    }

    private void bring(long id) {
        desk.bring(SECRETARIAT, id, desk.page(SECRETARIAT, id).sent().version());
    }

    private long send(String name, String text) {
        return send(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private long send(String name, byte[] bytes) {
        return desk.send(SECRETARIAT, file(name, bytes));
    }

    private static SentFile file(String name, byte[] bytes) {
        return new SentFile(name, bytes.length, new ByteArrayResource(bytes));
    }

    private List<String> acts() {
        return jdbc.sql("select act from journal_entry where act like 'former.%' order by id")
                .query(String.class)
                .list();
    }
}
