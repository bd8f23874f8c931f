package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A disk is full for a while, under the pool and the database as the product has them. */
class ReopenedStoreTest {

    private static final int SEVERAL = 12;

    @TempDir
    private Path folder;

    private long usable = Long.MAX_VALUE;
    private HikariDataSource pool;
    private RoomToReopen gate;
    private JdbcClient jdbc;

    @BeforeAll
    static void mountTheDisk() {
        FilePath.register(new FullDisk());
    }

    @BeforeEach
    void open() {
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:full:" + folder.toAbsolutePath()
                + "/crig;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE");
        pool.setUsername("crig");
        pool.setPassword("");
        gate = new RoomToReopen(pool, () -> usable);
        pool.setExceptionOverride(new ReopenedStore(pool, gate));
        jdbc = JdbcClient.create(gate);
        jdbc.sql("create table kept (words varchar(100000))").update();
        keep("before");
    }

    @AfterEach
    void close() {
        FullDisk.hasRoomAgain();
        pool.close();
    }

    @Test
    void goesOnWithoutANewStartOnceThereIsRoom() throws Exception {
        FullDisk.runsOutOfRoom();
        for (int i = 0; i < SEVERAL; i++) {
            assertThat(catchThrowable(() -> keep("lost")))
                    .satisfies(failure -> assertThat(NoRoom.isCauseOf(failure))
                            .as(String.valueOf(failure))
                            .isTrue());
        }
        FullDisk.hasRoomAgain();
        soon(() -> keep("after"));
        assertThat(kept()).containsExactly("before", "after");
    }

    /** Of what it would write now it would forget a part at the next write that fails. */
    @Test
    void writesNothingOnADiskThatIsAlmostFull() throws Exception {
        usable = RoomToReopen.PLENTY - 1;
        keep("still open");
        FullDisk.runsOutOfRoom();
        assertThat(catchThrowable(() -> keep("lost"))).isNotNull();
        FullDisk.hasRoomAgain();
        for (int i = 0; i < SEVERAL; i++) {
            assertThat(catchThrowable(() -> keep("lost")))
                    .satisfies(failure -> assertThat(NoRoom.isCauseOf(failure))
                            .as(String.valueOf(failure))
                            .isTrue());
        }
        usable = RoomToReopen.PLENTY;
        soon(() -> keep("after"));
        assertThat(kept()).containsExactly("before", "still open", "after");
    }

    @Test
    void looksAtTheDiskOfTheFile() {
        assertThat(RoomToReopen.folder("jdbc:h2:file:" + folder.resolve("data") + ";WRITE_DELAY=0"))
                .contains(folder.toFile());
        assertThat(RoomToReopen.folder("jdbc:postgresql://localhost/crig")).isEmpty();
        assertThat(RoomToReopen.usable(folder.toFile())).isBetween(1L, Long.MAX_VALUE - 1);
        assertThat(RoomToReopen.usable(folder.resolve("~/nowhere").toFile()))
                .as("nobody waits for a disk that is not found")
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void keepsNothingOfAnActThatFoundNoRoomHalfWay() throws Exception {
        var act = new TransactionTemplate(new JdbcTransactionManager(gate));
        assertThat(catchThrowable(() -> act.executeWithoutResult(half -> {
                    keep("first half");
                    FullDisk.runsOutOfRoom();
                    keep("second half");
                })))
                .isNotNull();
        FullDisk.hasRoomAgain();
        soon(() -> keep("after"));
        assertThat(kept()).containsExactly("before", "after");
    }

    private int keep(String words) {
        return jdbc.sql("insert into kept values (?)").param(words).update();
    }

    private List<String> kept() {
        return jdbc.sql("select words from kept").query(String.class).list();
    }

    /** Those who come first after it give up what is left of the closed store. */
    private static void soon(Callable<?> act) throws Exception {
        for (int tries = 0; tries < SEVERAL; tries++) {
            try {
                act.call();
                return;
            } catch (RuntimeException stillClosed) {
                assertThat(NoRoom.isCauseOf(stillClosed))
                        .as(String.valueOf(stillClosed))
                        .isTrue();
            }
        }
        act.call();
    }
}
