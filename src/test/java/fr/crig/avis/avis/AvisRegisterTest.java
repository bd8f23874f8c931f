package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import db.migration.V52_1__RegisterLines;
import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.Json;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.MigrationContext;
import fr.crig.avis.support.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding avis in the register; finding only what the dossier's rule allows. */
class AvisRegisterTest extends ApplicationTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final long SEED = 20261126;
    private static final RegisterSubject SUBJECT = new RegisterSubject(Theme.PCRS, Scheme.CPER, Set.of("11"));
    private static final Set<String> ASKED = Set.of("PREFECTURE", "REGION", "IGN");

    @Autowired
    private AvisRegister register;

    @Autowired
    private AvisReader reader;

    @Autowired
    private AvisOfMeetings agendas;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Test
    void findsWordsWhateverTheirAccentsAndCapitals() {
        add(1, "Équipements collectifs", "Œuvre commune des départements");
        add(2, "PCRS image de l’Aude", "Plan de corps de rue simplifié, comme dans l’Hérault");
        assertThat(found("equipements")).containsExactly("X-2026-001");
        assertThat(found("ÉQUIP")).containsExactly("X-2026-001");
        assertThat(found("oeuvre")).containsExactly("X-2026-001");
        assertThat(found("œuv")).containsExactly("X-2026-001");
        assertThat(found("l'herault")).containsExactly("X-2026-002");
        assertThat(found("L’HÉRAULT")).containsExactly("X-2026-002");
        assertThat(found("simplifie")).containsExactly("X-2026-002");
        assertThat(found("region")).containsExactly("X-2026-002", "X-2026-001");
    }

    @Test
    void wantsEveryWordFromItsBeginning() {
        add(1, "PCRS image de l’Aude", "Texte");
        add(2, "PCRS image de la Haute-Garonne", "Texte");
        assertThat(found("pcrs garonne")).containsExactly("X-2026-002");
        assertThat(found("pcrs image lidar")).isEmpty();
        assertThat(found("aronne")).isEmpty();
        assertThat(found("X-2026-001")).containsExactly("X-2026-001");
        assertThat(found("D-2026-0002")).containsExactly("X-2026-002");
    }

    @Test
    void takesNothingTypedForACommand() {
        add(1, "PCRS", "Texte");
        assertThat(found("%")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
        assertThat(found("z".repeat(300))).isEmpty();
        assertThat(found("  ")).hasSize(1);
    }

    @Test
    void keepsLongWordsAndManyWords() {
        String longWord = "a".repeat(80);
        add(1, "Titre", longWord + " " + "mot ".repeat(2500));
        assertThat(found(longWord)).hasSize(1);
    }

    @Test
    void showsTheNewestFirstPageByPage() {
        for (int rank = 1; rank <= 27; rank++) {
            add(rank, "Avis", "Texte");
        }
        var first = reader.search(Samples.SECRETARIAT, searched("", null, false), PageRequest.of(0, 25));
        var second = reader.search(Samples.SECRETARIAT, searched("", null, false), PageRequest.of(1, 25));
        assertThat(first.getTotalElements()).isEqualTo(27);
        assertThat(first.getContent())
                .hasSize(25)
                .first()
                .extracting(AvisEntry::number)
                .isEqualTo("X-2026-027");
        assertThat(second.getContent()).extracting(AvisEntry::number).containsExactly("X-2026-002", "X-2026-001");
    }

    @Test
    void filtersByOutcome() {
        add(1, "Avis", "Texte");
        assertThat(search(Samples.SECRETARIAT, "", Outcome.SHARED)).hasSize(1);
        assertThat(search(Samples.SECRETARIAT, "", Outcome.FAVORABLE)).isEmpty();
    }

    @Test
    void showsWhatTheRuleOfTheDossierAllows() {
        add(1, "Avis", "Texte");
        var facts = new DossierFacts(false, "REGION", ASKED);
        for (Actor actor : everyKindOfActor()) {
            assertThat(search(actor, "", null))
                    .as(actor.username())
                    .hasSize(Visibility.maySeeDossier(actor, facts) ? 1 : 0);
        }
        assertThat(search(Samples.member("OPENIG"), "", null)).isEmpty();
    }

    /** List and count of the register have the rule in their SQL. */
    @Test
    void showsExactlyWhatTheVisibilityRuleAllows() {
        Random random = new Random(SEED);
        Map<String, DossierFacts> facts = new TreeMap<>();
        for (int rank = 1; rank <= 40; rank++) {
            String receiving = SIGNATORIES.get(random.nextInt(SIGNATORIES.size()));
            Set<String> asked =
                    SIGNATORIES.stream().filter(one -> random.nextBoolean()).collect(Collectors.toSet());
            Avis avis = avis(rank, "Avis", "Texte", Reference.of(2026, rank), receiving);
            register.add(avis, 1, asked, SUBJECT);
            facts.put(avis.number(), new DossierFacts(false, receiving, asked));
        }
        for (Actor actor : everyKindOfActor()) {
            List<String> allowed = facts.keySet().stream()
                    .filter(number -> Visibility.maySeeDossier(actor, facts.get(number)))
                    .toList();
            var page = reader.search(actor, searched("avis", null, true), PageRequest.of(0, 50));
            String words = "seed " + SEED + ", " + actor;
            assertThat(page.getContent())
                    .as(words)
                    .extracting(AvisEntry::number)
                    .containsExactlyInAnyOrderElementsOf(allowed);
            assertThat(reader.search(actor, searched("", null, false), PageRequest.of(0, 1))
                            .getTotalElements())
                    .as(words)
                    .isEqualTo(allowed.size());
        }
    }

    /** From the avis alone, which are kept as they were recorded. */
    @Test
    void findsWhatWasRecordedBeforeThereWereLines() throws Exception {
        Reference reference = Reference.of(2026, 1);
        RegisterSubject unknown = new RegisterSubject(null, null, Set.of());
        register.add(avis(1, "PCRS", "Texte", reference), 1, ASKED, unknown);
        register.add(avis(2, "PCRS", "Texte", reference), 2, ASKED, unknown);
        List<Map<String, Object>> entries = entries();
        List<Map<String, Object>> terms = terms();
        jdbc.sql("delete from register_term").update();
        jdbc.sql("delete from register_line").update();
        try (Connection connection = database.getConnection()) {
            new V52_1__RegisterLines().migrate(MigrationContext.of(connection));
        }
        assertThat(entries())
                .isEqualTo(entries)
                .extracting(entry -> entry.get("in_force"))
                .containsExactly(false, true);
        assertThat(terms()).isEqualTo(terms).hasSizeGreaterThan(20);
    }

    private List<Map<String, Object>> terms() {
        return jdbc.sql("select * from register_term order by line, term")
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> entries() {
        return jdbc.sql("select * from register_line order by id").query().listOfRows();
    }

    /** More than a thousand are not counted; the register goes on behind the last one. */
    @Test
    void reachesWhatIsBehindTheFirstThousand() {
        for (int rank = 1; rank <= 3; rank++) {
            add(rank, "Avis", "Texte");
        }
        List<AvisEntry> all = reader.search(Samples.SECRETARIAT, searched("", null, false), PageRequest.of(0, 25))
                .getContent();
        AvisSearch behind = searched("", null, true).behind(all.get(0).id());
        assertThat(reader.search(Samples.SECRETARIAT, behind, PageRequest.of(0, 25))
                        .getContent())
                .isEqualTo(all.subList(1, 3));
    }

    @Test
    void tellsTheAgendaWhatWasDecidedThatDay() {
        add(1, "Avis", "Texte");
        LocalDate day = reader.of(Reference.of(2026, 1)).orElseThrow().content().deliberatedOn();
        List<Reference> agenda = List.of(Reference.of(2026, 1), Reference.of(2026, 2));
        assertThat(agendas.on(day, agenda)).containsOnlyKeys(Reference.of(2026, 1));
        assertThat(agendas.on(day, agenda).get(Reference.of(2026, 1)).number()).isEqualTo("X-2026-001");
        assertThat(agendas.on(day.plusDays(1), agenda)).isEmpty();
        assertThat(agendas.on(day, List.of())).isEmpty();
    }

    @Test
    void recordsOneAvisOfARank() {
        add(1, "Avis", "Texte");
        Avis second = avis(2, "Encore", "Texte", Reference.of(2026, 1));
        assertThatThrownBy(() -> register.add(second, 1, ASKED, SUBJECT)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void hidesWhatDoesNotExist() {
        assertThatThrownBy(() -> reader.visible(Samples.SECRETARIAT, "X-2026-099"))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void hasNoWayToChangeOrRemoveAnAvis() throws Exception {
        assertThat(Arrays.stream(AvisRegister.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "abandon", "add", "add", "all", "findByNumber", "inForce", "readAhead", "rectificationsOf");
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            assertThat(sources.filter(path -> path.toString().matches(".*\\.(java|sql)")))
                    .noneMatch(AvisRegisterTest::changesAnAvis);
        }
    }

    private static boolean changesAnAvis(Path source) {
        try {
            return Pattern.compile("(?i)(update|delete\\s+from|truncate(\\s+table)?)\\s+avis\\b")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Actor> everyKindOfActor() {
        return Stream.concat(
                        SIGNATORIES.stream()
                                .flatMap(
                                        id -> Stream.of(Samples.agent(id), Samples.member(id), Samples.substitute(id))),
                        Stream.of(Samples.SECRETARIAT, Samples.ADMINISTRATOR))
                .toList();
    }

    private static AvisSearch searched(String typed, Outcome outcome, boolean inForce) {
        return RegisterFilters.search(
                "mots", typed, "sens", outcome == null ? null : outcome.name(), "vigueur", String.valueOf(inForce));
    }

    private List<String> found(String typed) {
        return search(Samples.SECRETARIAT, typed, null);
    }

    private List<String> search(Actor actor, String typed, Outcome outcome) {
        return reader.search(actor, searched(typed, outcome, false), PageRequest.of(0, 25)).getContent().stream()
                .map(AvisEntry::number)
                .toList();
    }

    private void add(int rank, String title, String text) {
        clock.advance(Duration.ofMinutes(1));
        register.add(avis(rank, title, text, Reference.of(2026, rank)), 1, ASKED, SUBJECT);
    }

    private Avis avis(int rank, String title, String text, Reference reference) {
        return avis(rank, title, text, reference, "REGION");
    }

    private Avis avis(int rank, String title, String text, Reference reference, String receiving) {
        AvisRecord sample = AvisSamples.record(title, text, List.of());
        String number = "X-2026-%03d".formatted(rank);
        String json = Json.write(sample).replace("CRIG-OCC-2026-007", number).replace("D-2026-0042", reference.value());
        long pdf = files.store(new ByteArrayInputStream(new byte[] {1})).id();
        return new Avis(number, reference, receiving, clock.instant(), json, Avis.hash(json), pdf);
    }
}
