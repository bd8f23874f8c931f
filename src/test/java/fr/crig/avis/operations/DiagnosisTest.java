package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.notification.DeliveryFigures;
import fr.crig.avis.notification.RegularWork;
import fr.crig.avis.storage.FileScans;
import fr.crig.avis.upkeep.BackupRuns;
import fr.crig.avis.upkeep.BackupStanding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether everything works: each part of the service that does not is one trouble, and none is invented. */
class DiagnosisTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
    private static final EngineState ENGINE = engine(true, 0, 0);
    private static final DeliveryFigures DELIVERY = new DeliveryFigures(true, 10, 1, 0, NOW, 0);
    private static final ServiceNode NODE = node(Duration.ofSeconds(60));
    private static final RegularWork WORK = new RegularWork("send-digests", NOW, null, 0, NOW);
    private static final JournalCheckup CHECKUP = new JournalCheckup(NOW, 12, null, 0);
    private static final DiskRoom DISK = new DiskRoom("operations.disk.uploads", 40_000_000_000L, 80_000_000_000L);
    private static final BackupRuns.Run MADE =
            new BackupRuns.Run(NOW.minus(Duration.ofHours(26)), "crig-avis.zip", 1, null);
    private static final BackupStanding BACKUP = new BackupStanding(true, false, MADE, MADE);
    private static final FileScans.Report SCANNER = new FileScans.Report(true, "ClamAV 1.4", 3);
    private static final ServiceState WELL = new ServiceState(
            ENGINE,
            DELIVERY,
            List.of(NODE),
            List.of(WORK),
            CHECKUP,
            List.of(DISK),
            BACKUP,
            SCANNER,
            List.of(altered(Duration.ofDays(31))),
            List.of());

    @Test
    void saysNothingOfWhatWorks() {
        assertThat(Diagnosis.of(WELL, NOW)).isEmpty();
    }

    @Test
    void waitsForNoNightAndForNoScannerThatIsNotThere() {
        assertThat(troubles(with(null, new FileScans.Report(false, null, 0)))).isEmpty();
    }

    @Test
    void seesAnEngineThatRests() {
        assertThat(troubles(with(engine(false, 0, 0)))).containsExactly("operations.trouble.idle");
    }

    @Test
    void seesStepsThatAreLate() {
        assertThat(troubles(with(engine(true, 1, 0)))).containsExactly("operations.trouble.late");
    }

    @Test
    void hasAllStepsThatWereGivenUpTriedAgain() {
        assertThat(Diagnosis.of(with(engine(true, 0, 2)), NOW))
                .containsExactly(Trouble.of("operations.trouble.givenUp", 2L)
                        .mendedBy("operations.retry.all", "/administration/exploitation/relance"));
    }

    @ParameterizedTest
    @CsvSource({"3600, 0, ''", "3601, 0, operations.trouble.mailWaits", "0, 1, operations.trouble.undelivered"})
    void seesMailThatDoesNotLeave(long seconds, long undelivered, String trouble) {
        var delivery = new DeliveryFigures(true, 0, 4, 1, NOW.minusSeconds(seconds), undelivered);
        assertThat(String.join("", troubles(with(delivery)))).isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource({"119, true", "120, false"})
    void missesAServerAfterFourSigns(long seconds, boolean alive) {
        ServiceState state = with(node(Duration.ofSeconds(seconds)));
        assertThat(troubles(state).isEmpty()).isEqualTo(alive);
    }

    @Test
    void seesWorkThatFailsOrIsNotDone() {
        assertThat(troubles(with(new RegularWork("send-digests", NOW, NOW, 1, NOW))))
                .containsExactly("operations.trouble.work");
        assertThat(troubles(with(new RegularWork("send-digests", NOW, null, 0, NOW.minusSeconds(3601)))))
                .containsExactly("operations.trouble.work");
    }

    @Test
    void seesAJournalThatWasTouched() {
        assertThat(troubles(with(new JournalCheckup(NOW, 12, "CHANGED", 7), SCANNER)))
                .containsExactly("operations.trouble.journal");
    }

    @Test
    void seesAScannerThatDoesNotAnswer() {
        assertThat(troubles(with(CHECKUP, new FileScans.Report(true, null, 3))))
                .containsExactly("operations.trouble.scanner");
    }

    @Test
    void seesFilesThatWereAlteredLatelyAndADatabaseThatForgets() {
        assertThat(troubles(with(altered(Duration.ofDays(29)), "fsync")))
                .containsExactly("upkeep.durability.off", "operations.trouble.altered");
    }

    @ParameterizedTest
    @CsvSource({
        "999999999, 80000000000, true",
        "1000000000, 80000000000, false",
        "500000000, 4000000000, false",
        "399999999, 4000000000, true"
    })
    void seesADiskThatIsNearlyFull(long free, long whole, boolean isShort) {
        assertThat(troubles(with(new DiskRoom("operations.disk.uploads", free, whole))))
                .hasSize(isShort ? 1 : 0);
    }

    @Test
    void seesAClockThatIsNotTheDatabases() {
        assertThat(troubles(withClock(Duration.ofSeconds(5)))).isEmpty();
        assertThat(troubles(withClock(Duration.ofMillis(5_001)))).containsExactly("operations.trouble.clock");
        assertThat(troubles(withClock(Duration.ofSeconds(-6)))).containsExactly("operations.trouble.clock");
    }

    @Test
    void findsTheFolderOfTheDatabase() {
        assertThat(Disks.databaseFolder("jdbc:h2:file:/srv/crig/data/crig-avis;WRITE_DELAY=0"))
                .isEqualTo(Path.of("/srv/crig/data"));
    }

    @ParameterizedTest
    @CsvSource({
        "JdbcSQLIntegrityConstraintViolationException, DATA",
        "PSQLException, DATABASE",
        "SQLTransientConnectionException, DATABASE",
        "NotVisible, MISSING",
        "Refusal, RULE",
        "OutOfMemoryError, MEMORY",
        "NullPointerException, OTHER",
        "'', OTHER"
    })
    void saysInPlainWordsWhatWentWrong(String exception, FailureKind kind) {
        assertThat(FailureKind.of(exception)).isEqualTo(kind);
    }

    @Test
    void missesTheBackupOfLastNight() {
        var failed = new BackupRuns.Run(NOW, null, 0, "Plus de place.");
        assertThat(troubles(with(new BackupStanding(true, false, null, null)))).containsExactly("upkeep.backup.late");
        assertThat(troubles(with(new BackupStanding(false, false, null, null)))).isEmpty();
        assertThat(troubles(with(new BackupStanding(true, false, failed, MADE))))
                .containsExactly("upkeep.backup.failedLately");
        assertThat(Diagnosis.of(with(new BackupStanding(true, false, failed, MADE)), NOW.plusSeconds(1)))
                .extracting(Trouble::words)
                .contains("upkeep.backup.late");
    }

    private static List<String> troubles(ServiceState state) {
        return Diagnosis.of(state, NOW).stream().map(Trouble::words).toList();
    }

    private static EngineState engine(boolean executing, long late, long givenUp) {
        return new EngineState(executing, 5, late, late, 0, givenUp, List.of());
    }

    private static ServiceNode node(Duration silence) {
        return new ServiceNode("un:8080", "0.1.0", NOW, NOW.minus(silence), Duration.ofSeconds(-5));
    }

    private static JournalEntry altered(Duration age) {
        return new JournalEntry(NOW.minus(age), "service", "Service", null, null, Journal.FILE_ALTERED, "12", null);
    }

    private static ServiceState withClock(Duration ahead) {
        return with(new ServiceNode("un:8080", "0.1.0", NOW, NOW, ahead));
    }

    /** As when all is well, but for these parts; what there are several of is then there once. */
    private static ServiceState with(Object... others) {
        return with(part(CHECKUP, others), others);
    }

    private static ServiceState with(JournalCheckup checkup, Object... others) {
        return new ServiceState(
                part(ENGINE, others),
                part(DELIVERY, others),
                List.of(part(NODE, others)),
                List.of(part(WORK, others)),
                checkup,
                List.of(part(DISK, others)),
                part(BACKUP, others),
                part(SCANNER, others),
                List.of(part(altered(Duration.ofDays(31)), others)),
                Stream.of(others)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static <T> T part(T whenWell, Object... others) {
        return (T) Stream.of(others)
                .filter(whenWell.getClass()::isInstance)
                .findFirst()
                .orElse(whenWell);
    }
}
