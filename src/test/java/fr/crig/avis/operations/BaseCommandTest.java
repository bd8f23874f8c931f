package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.minutes.MinutesSteps;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever checks a whole database is told of each thing that is not as it should be, and of nothing when all is. */
class BaseCommandTest extends ApplicationTest {

    private static final String ROOT = " and parent_id_ is null and super_exec_ is null";

    @TempDir
    private Path folder;

    @Autowired
    private JdbcTemplate here;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private JournalChain chain;

    /** @param undo so that the next one finds all as it was */
    private record Plant(String sql, String sentence, String undo) {}

    private static final List<Plant> PLANTS = List.of(
            new Plant(
                    "update journal_entry set detail = 'autre' where id = 2",
                    "La ligne 2 n’est plus celle qui a été écrite",
                    "update journal_entry set detail = (select detail from kept where id = 2) where id = 2"),
            new Plant(
                    "update stored_file_chunk set content = content || X'00' where file_id = 1",
                    "Le fichier n°\u00a01 n’est plus celui",
                    "update stored_file_chunk set content = substring(content from 1 for octet_length(content) - 1)"
                            + " where file_id = 1"),
            new Plant(
                    "update stored_file set size_bytes = size_bytes + 1 where id = 1",
                    "Le fichier n°\u00a01 n’est plus celui",
                    "update stored_file set size_bytes = size_bytes - 1 where id = 1"),
            new Plant(
                    "update avis set record = record || ' '",
                    "L’avis CRIG-OCC-2026-001 n’est plus celui",
                    "update avis set record = left(record, length(record) - 1)"),
            new Plant(
                    "update avis set reference = 'D-2026-0099'",
                    "L’avis CRIG-OCC-2026-001 n’est plus celui",
                    "update avis set reference = 'D-2026-0001'"),
            new Plant(
                    "update minutes set sha256 = 'x' where state = 'APPROVED'",
                    "n’est plus celui qui a été approuvé",
                    "update minutes m set sha256 = (select f.sha256 from stored_file f where f.id = m.final_file)"),
            new Plant(
                    "update counter set last_number = 2 where series = 'AVIS'",
                    "Parmi les avis de 2026, le numéro 2 manque.",
                    "update counter set last_number = 1 where series = 'AVIS'"),
            new Plant(
                    "update counter set series = 'LOST' where series = 'AVIS'",
                    "Un avis de 2026 porte le numéro 1, mais le compteur en est à 0",
                    "update counter set series = 'AVIS' where series = 'LOST'"),
            new Plant(
                    "update counter set last_number = 1 where series = 'D'",
                    "Une demande de 2026 porte le numéro 2, mais le compteur en est à 1",
                    "update counter set last_number = 2 where series = 'D'"),
            new Plant(
                    "update funding_request set reference = 'D-02026-0001' where reference = 'D-2026-0001'",
                    "Le numéro de demande D-02026-0001 est donné deux fois, ou n’en est pas un.",
                    "update funding_request set reference = 'D-2026-0001' where reference = 'D-02026-0001'"),
            new Plant(
                    "update funding_request set reference = 'AUTRE-2026-0002' where reference = 'D-2026-0001'",
                    "Le numéro de demande D-2026-0002 est donné deux fois",
                    "update funding_request set reference = 'D-2026-0001' where reference = 'AUTRE-2026-0002'"),
            new Plant(
                    "update act_ru_execution set business_key_ = 'perdue' where business_key_ = 'D-2026-0002'" + ROOT,
                    "La demande D-2026-0002 est en cours, mais plus rien ne la fait avancer.",
                    "update act_ru_execution set business_key_ = 'D-2026-0002' where business_key_ = 'perdue'"),
            new Plant(
                    "update act_ru_execution set business_key_ = 'D-2026-0002' where business_key_ = 'D-2026-0001'"
                            + ROOT,
                    "La demande D-2026-0002 avance 2 fois à la fois.",
                    "update act_ru_execution set business_key_ = 'D-2026-0001' where id_ = (select min(id_) from roots)"),
            new Plant(
                    "update funding_request set rectified_from = 'CLOSED', state = 'READY' where reference = 'D-2026-0001'",
                    "La demande D-2026-0001 est en cours, mais plus rien ne la fait avancer.",
                    "update funding_request set rectified_from = null, state = 'AVIS_RECORDED' where reference = 'D-2026-0001'"));

    @Test
    void namesEachFault(@Autowired AutowireCapableBeanFactory beans) throws SQLException {
        accounts.openAll();
        beans.createBean(MinutesSteps.class).heldWithOneAvis();
        stages.circulating();
        chain.write();
        String url = copy();

        try (Connection connection = DriverManager.getConnection(url, "crig", "");
                var database = connection.createStatement();
                var command = BaseCommand.open("--spring.datasource.url=" + url)) {
            BaseVerification verification = command.getBean(BaseVerification.class);
            for (String table : List.of("journal_entry", "avis", "minutes")) {
                database.execute("drop trigger " + table + "_kept");
            }
            database.execute(
                    "update minutes set state = 'APPROVED', final_file = 1, sha256 = (select sha256 from stored_file where id = 1)");
            database.execute("create table kept as select id, detail from journal_entry");
            database.execute(
                    "create table roots as select id_ from act_ru_execution where business_key_ = 'D-2026-0001'"
                            + ROOT);

            assertThat(said(verification))
                    .startsWith("true ")
                    .doesNotContain("ANOMALIE")
                    .contains(
                            "Le journal est entier",
                            "Avis\u00a0: 1,",
                            "Relevés de décisions approuvés\u00a0: 1,",
                            "Numéros d’avis\u00a0: 1,",
                            "Numéros de demande\u00a0: 2,",
                            "Demandes en cours\u00a0: 2,");
            SoftAssertions faults = new SoftAssertions();
            for (Plant plant : PLANTS) {
                database.execute(plant.sql());
                faults.assertThat(said(verification))
                        .as(plant.sql())
                        .startsWith("false ")
                        .contains("ANOMALIE. ", plant.sentence());
                database.execute(plant.undo());
            }
            faults.assertThat(said(verification)).as("undone").startsWith("true ");
            faults.assertAll();
        }
    }

    @Test
    void makesNoDatabaseWhereThereIsNone() {
        String url = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("absent");
        var printed = new ByteArrayOutputStream();
        assertThat(BaseCommand.run(
                        new String[] {BaseCommand.NAME, url}, new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Il n’y a pas de base H2");
        assertThat(folder).isEmptyDirectory();
    }

    /** Whose rows may be spoiled. */
    private String copy() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("copie");
        here.execute("script to '" + folder.resolve("tout.sql") + "'");
        try (Connection copied = DriverManager.getConnection(url, "crig", "");
                var statement = copied.createStatement()) {
            statement.execute("runscript from '" + folder.resolve("tout.sql") + "'");
        }
        return url;
    }

    private static String said(BaseVerification verification) {
        var printed = new ByteArrayOutputStream();
        boolean whole = verification.isWhole(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return whole + " " + printed.toString(StandardCharsets.UTF_8);
    }
}
