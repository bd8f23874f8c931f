package fr.crig.avis.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Committees;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever installs the service is told what it was not told. */
class MissingSettingsTest {

    private static final String FILE = "jdbc:h2:file:";
    private static final String MEMORY = "jdbc:h2:mem:missing-settings";

    @TempDir
    private Path folder;

    @Test
    void namesEachVariable() {
        assertThat(sentences("http://localhost:8080", "", FILE + folder.resolve("base"), ""))
                .satisfiesExactly(
                        base -> assertThat(base)
                                .startsWith("CRIG_BASE_URL n’est pas donné")
                                .contains("http://localhost:8080"),
                        mail -> assertThat(mail).startsWith("SPRING_MAIL_HOST"),
                        backup -> assertThat(backup).startsWith("CRIG_BACKUP_FOLDER"));
        assertThat(missing("https://avis.example.fr", "smtp.example.fr", MEMORY, "", "secretariat@crig.example"))
                .singleElement()
                .asString()
                .startsWith("Le comité n’est pas encore décrit")
                .contains("https://avis.example.fr/administration/comite");
        assertThat(sentences("http://avis.example.fr", "smtp.example.fr", MEMORY, ""))
                .singleElement()
                .asString()
                .startsWith("CRIG_BASE_URL ne commence pas par https");
        assertThat(sentences("https://avis.example.fr", "smtp.example.fr", FILE + folder.resolve("base"), "/srv"))
                .isEmpty();
    }

    private static List<String> sentences(String baseUrl, String mailServer, String url, String backups) {
        return missing(baseUrl, mailServer, url, backups, "secretariat@crig-bretagne.fr");
    }

    private static List<String> missing(
            String baseUrl, String mailServer, String url, String backups, String secretariat) {
        var database = new JdbcDataSource();
        database.setUrl(url);
        var settings = new BackupProperties(backups, 14);
        return new MissingSettings(
                        at(baseUrl, secretariat),
                        mailServer,
                        settings,
                        H2BackupSamples.of(database, settings, Clock.systemUTC()))
                .sentences();
    }

    private static Committee at(String baseUrl, String secretariat) {
        return Committees.of(new CommitteeProperties(
                "",
                "",
                "",
                "",
                "",
                baseUrl,
                List.of(),
                new CommitteeProperties.Secretariat("", secretariat, ""),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }
}
