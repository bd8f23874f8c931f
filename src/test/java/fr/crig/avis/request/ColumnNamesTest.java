package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ScanState;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** H2 writes each failed search for a column, with its stack trace, to a file beside the database. */
class ColumnNamesTest {

    private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    private JdbcClient jdbc;

    @BeforeEach
    void openDatabase() {
        String url = "jdbc:h2:file:" + folder.resolve("crig-avis").toAbsolutePath() + ";DB_CLOSE_DELAY=0";
        jdbc = JdbcClient.create(new SingleConnectionDataSource(url, true));
    }

    @Test
    void areFoundAtOnceInTheRevisions() {
        jdbc.sql("""
                        create table request_revision (reference varchar(20), number int, dossier varchar(9),
                                                       made_at timestamp with time zone, made_by varchar(20))""").update();
        jdbc.sql("insert into request_revision values ('D-2026-0001', 1, '{}', ?, 'Agent')")
                .param(WHEN)
                .update();

        assertThat(new Revisions(jdbc).of(Reference.of("D-2026-0001")))
                .containsExactly(new Revision(1, WHEN.toInstant(), "Agent"));
        assertThat(folder.resolve("crig-avis.trace.db")).doesNotExist();
    }

    @Test
    void areFoundAtOnceInThePieces() {
        jdbc.sql("""
                        create table attachment (id bigint, request_id bigint, kind varchar(20), file_name varchar(20),
                                                 media_type varchar(20), size_bytes bigint, sha256 varchar(64), file_id bigint,
                                                 added_by varchar(20), added_at timestamp with time zone, revision int)""").update();
        jdbc.sql(
                        "insert into attachment values (1, 2, 'NOTE', 'note.pdf', 'application/pdf', 3, 'ab', 4, 'agent', ?, 5)")
                .param(WHEN)
                .update();
        jdbc.sql("create table stored_file (id bigint, size_bytes bigint, sha256 varchar(64), scan_state varchar(10))")
                .update();
        jdbc.sql("insert into stored_file values (4, 3, 'ab', 'CLEAN')").update();

        FundingRequest request = mock(FundingRequest.class);
        when(request.id()).thenReturn(2L);
        assertThat(new Attachments(jdbc, null, null).of(request))
                .containsExactly(new Attachment(
                        1,
                        2,
                        PieceKind.NOTE,
                        "note.pdf",
                        "application/pdf",
                        3,
                        "ab",
                        4,
                        "agent",
                        WHEN.toInstant(),
                        5,
                        ScanState.CLEAN));
        assertThat(folder.resolve("crig-avis.trace.db")).doesNotExist();
    }
}
