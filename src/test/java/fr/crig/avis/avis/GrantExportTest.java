package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.ForeignCsv;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.SelectCounter;
import fr.crig.avis.support.TableSchema;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The State's open data of the grants: a file a granting body, a line a beneficiary, and nothing guessed. */
class GrantExportTest extends ApplicationTest {

    private static final int MOST_STATEMENTS = 10;
    private static final String REGION = "20005379100014";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TEXT = "(?s).{1,256}";

    /** What SCDL «subventions» 2.1.1 says of its columns (schema.data.gouv.fr), in their order; an empty cell where it allows one. */
    private static final List<Map.Entry<String, String>> SCHEMA = List.of(
            Map.entry("nomAttribuant", "(?s).+"),
            Map.entry("idAttribuant", "\\d{14}"),
            Map.entry("dateConvention", DAY),
            Map.entry("referenceDecision", "(?s).*"),
            Map.entry("nomBeneficiaire", "(?s).+"),
            Map.entry("idBeneficiaire", "(\\d{14})?"),
            Map.entry("rnaBeneficiaire", "(W\\d{9})?"),
            Map.entry("objet", TEXT),
            Map.entry("montant", "\\d+(\\.\\d+)?"),
            Map.entry("nature", "aide en numéraire(;aide en nature)?|aide en nature(;aide en numéraire)?"),
            Map.entry("conditionsVersement", TEXT),
            Map.entry("datesPeriodeVersement", DAY + "(/" + DAY + ")?"),
            Map.entry("idRAE", ".{0,5}"),
            Map.entry("notificationUE", "oui|non"),
            Map.entry("pourcentageSubvention", "0\\.(0[1-9]|[1-9]\\d)\\d*|1(\\.0+)?"),
            Map.entry("dispositifAide", "(?s).*"));

    /** Of which the schema asks nothing but that it is a text. */
    private static final Set<String> ANY_TEXT =
            Set.of("nomAttribuant", "referenceDecision", "nomBeneficiaire", "idBeneficiaire", "dispositifAide");

    @Autowired
    private AvisRegister register;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantExportDesk desk;

    @Autowired
    private FileStore files;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SelectCounter selects;

    @BeforeEach
    void open() {
        accounts.openAll();
    }

    @Test
    void followsThePublishedSchema() throws IOException {
        grant(1, FollowUpResult.GRANTED, facts(REGION, GrantNature.CASH, GrantPayment.SINGLE), alone());
        grant(2, FollowUpResult.PARTLY_GRANTED, facts(REGION, GrantNature.BOTH, GrantPayment.STAGED), shared());
        grant(3, FollowUpResult.GRANTED, facts(REGION, GrantNature.KIND, GrantPayment.OTHER), association());
        List<CSVRecord> lines = read(REGION);
        assertThat(lines.get(0).toList())
                .isEqualTo(SCHEMA.stream().map(Map.Entry::getKey).toList());
        assertThat(lines).hasSize(5);
        for (CSVRecord line : lines.subList(1, lines.size())) {
            for (int column = 0; column < SCHEMA.size(); column++) {
                assertThat(line.get(column))
                        .as(SCHEMA.get(column).getKey())
                        .matches(Pattern.compile(SCHEMA.get(column).getValue()));
            }
        }
        assertThat(lines.get(4).toList())
                .containsExactly(
                        "Région Occitanie",
                        REGION,
                        "2026-06-30",
                        "CP/12",
                        "Syndicat",
                        "20001000700010",
                        "",
                        "'=Acquisition",
                        "90000.50",
                        "aide en numéraire",
                        "unique",
                        "2026-07-01",
                        "",
                        "non",
                        "1.00",
                        "");
    }

    /** Each cell against its column, as the documentation of the schema says it, read by a library that did not write it. */
    @Test
    void isSoundByThePublishedSchemaInEachCell() throws IOException {
        grant(1, FollowUpResult.GRANTED, facts(REGION, GrantNature.CASH, GrantPayment.SINGLE), alone());
        grant(2, FollowUpResult.PARTLY_GRANTED, facts(REGION, GrantNature.BOTH, GrantPayment.STAGED), shared());
        grant(3, FollowUpResult.GRANTED, facts(REGION, GrantNature.KIND, GrantPayment.OTHER), association());
        List<List<String>> table =
                ForeignCsv.plain(export("secretariat", REGION).getResponse().getContentAsByteArray());
        TableSchema published = TableSchema.of("/scdl-subventions-2.1.1.json");
        assertThat(table).hasSize(5);
        assertThat(published.faults(table)).isEmpty();
        for (int column = 0; column < table.get(0).size(); column++) {
            List<List<String>> altered = new ArrayList<>(table);
            altered.set(1, new ArrayList<>(table.get(1)));
            altered.get(1).set(column, "?".repeat(300));
            assertThat(published.faults(altered))
                    .as(table.get(0).get(column))
                    .hasSize(ANY_TEXT.contains(table.get(0).get(column)) ? 0 : 1);
        }
    }

    /** Of the grant, not of the cost: each line has the amount of the whole. */
    @Test
    void sharesTheGrantAmongItsBeneficiaries() throws IOException {
        grant(2, FollowUpResult.PARTLY_GRANTED, facts(REGION, GrantNature.CASH, GrantPayment.STAGED), shared());
        List<CSVRecord> lines = read(REGION);
        assertThat(lines.subList(1, 3)).extracting(line -> line.get(14)).containsExactly("0.45", "0.55");
        assertThat(lines.subList(1, 3)).extracting(line -> line.get(8)).containsOnly("90000.50");
        assertThat(lines.get(1).get(11)).isEqualTo("2026-07-01/2027-06-30");
    }

    @Test
    void listsWhatIsMissingAndGuessesNothing() throws IOException {
        grant(1, FollowUpResult.GRANTED, facts(REGION, GrantNature.CASH, GrantPayment.SINGLE), alone());
        grant(2, FollowUpResult.GRANTED, facts(REGION, null, GrantPayment.SINGLE), alone());
        grant(3, FollowUpResult.GRANTED, facts(REGION, GrantNature.CASH, GrantPayment.SINGLE), association());
        grant(4, FollowUpResult.GRANTED, null, List.of());
        grant(5, FollowUpResult.REFUSED, null, List.of());
        GrantList list = desk.list(Samples.SECRETARIAT, 2026, null);
        assertThat(list.bodies()).containsExactly(new GrantList.Body(REGION, "Région Occitanie", 1));
        assertThat(list.incomplete())
                .extracting(one -> one.avis().reference().value())
                .containsExactly("D-2026-0004", "D-2026-0003", "D-2026-0002");
        assertThat(list.incomplete().get(0).missing()).contains("grantingSiret", "nature", "beneficiaries");
        assertThat(list.incomplete().get(1).missing()).containsExactly("beneficiaryId");
        assertThat(list.incomplete().get(2).missing()).containsExactly("nature");
        assertThat(read(REGION)).hasSize(2);
        assertThat(mvc.get().uri("/avis/subventions").with(accounts.signedIn("secretariat")))
                .bodyText()
                .contains("3 subventions accordées à compléter", "D-2026-0003", "SIRET d’un bénéficiaire");
    }

    @Test
    void makesAFileForEachBodyOfWhatTheReaderMaySee() throws IOException {
        grant(1, FollowUpResult.GRANTED, facts(REGION, GrantNature.CASH, GrantPayment.SINGLE), alone());
        grant(2, FollowUpResult.GRANTED, facts("13000548100010", GrantNature.CASH, GrantPayment.SINGLE), alone());
        assertThat(read("13000548100010")).hasSize(2);
        assertThat(desk.list(Samples.SECRETARIAT, 2025, null).bodies()).isEmpty();
        assertThat(desk.list(Samples.member("OPENIG"), 2026, null).bodies()).isEmpty();
        assertThat(export("membre.openig", REGION)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("select subject || ' ' || detail from journal_entry where act = 'grant.exported'")
                        .query(String.class)
                        .list())
                .containsExactly("13000548100010 2026");
    }

    /** Whatever there is, of a few bodies, complete or not. */
    @Test
    void asksTheDatabaseNoMoreOftenWhenThereAreMore() {
        for (int rank = 1; rank <= 3; rank++) {
            grant(rank, FollowUpResult.GRANTED, facts(REGION, GrantNature.CASH, GrantPayment.SINGLE), alone());
            grant(100 + rank, FollowUpResult.GRANTED, facts(REGION, null, GrantPayment.SINGLE), shared());
        }
        long few = statements();
        for (int rank = 4; rank <= 60; rank++) {
            String siret = rank % 2 == 0 ? REGION : "13000548100010";
            grant(rank, FollowUpResult.GRANTED, facts(siret, GrantNature.CASH, GrantPayment.SINGLE), alone());
            grant(100 + rank, FollowUpResult.PARTLY_GRANTED, facts(siret, null, GrantPayment.SINGLE), shared());
        }
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private long statements() {
        RequestPostProcessor secretariat = accounts.signedIn("secretariat");
        return SelectCounter.sum(selects.during(() ->
                assertThat(mvc.get().uri("/avis/subventions").with(secretariat)).hasStatusOk()));
    }

    private void grant(int rank, FollowUpResult result, GrantFacts facts, List<Beneficiary> beneficiaries) {
        Reference reference = Reference.of(2026, rank);
        register.add(
                RegisterAvis.of(files, clock.instant(), rank, rank, Map.of()),
                1,
                Set.of("PREFECTURE", "REGION", "IGN"),
                new RegisterSubject(Theme.PCRS, Scheme.CPER, Set.of("11")));
        followUps.save(new FollowUp(
                null,
                reference,
                "X-2026-%03d".formatted(rank),
                result,
                result.isGranted() ? new BigDecimal("90000.50") : null,
                LocalDate.of(2026, 6, 30),
                null,
                null,
                clock.instant(),
                "Agent",
                0,
                GivenBy.AGENT,
                Set.of()));
        if (facts != null) {
            GrantData data = GrantData.of(reference);
            data.describe(0, facts, beneficiaries, Samples.agent("REGION"), clock.instant());
            grants.save(data);
        }
    }

    private static GrantFacts facts(String siret, GrantNature nature, GrantPayment payment) {
        return new GrantFacts(
                siret.equals(REGION) ? "Région Occitanie" : "Préfecture",
                siret,
                LocalDate.of(2026, 6, 30),
                "CP/12",
                "=Acquisition",
                nature,
                payment,
                payment == GrantPayment.OTHER ? "Sur factures" : null,
                LocalDate.of(2026, 7, 1),
                payment == GrantPayment.STAGED ? LocalDate.of(2027, 6, 30) : null,
                null,
                false,
                null);
    }

    private static List<Beneficiary> alone() {
        return List.of(new Beneficiary("Syndicat", "20001000700010", null, new BigDecimal("100.00")));
    }

    private static List<Beneficiary> shared() {
        return List.of(
                new Beneficiary("Syndicat", "20001000700010", null, new BigDecimal("45.00")),
                new Beneficiary("Commune", "21110069200013", "W2A1000123", new BigDecimal("55.00")));
    }

    private static List<Beneficiary> association() {
        return List.of(new Beneficiary("Association", null, "W380475558", new BigDecimal("100.00")));
    }

    private List<CSVRecord> read(String siret) throws IOException {
        String text = export("secretariat", siret).getResponse().getContentAsString(StandardCharsets.UTF_8);
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    private MvcTestResult export(String reader, String siret) {
        return mvc.post()
                .uri("/avis/subventions")
                .param("attribuant", siret)
                .param("annee", "2026")
                .with(accounts.signedIn(reader))
                .with(csrf())
                .exchange();
    }
}
