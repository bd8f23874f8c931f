package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class KeptJournalOnPostgresTest extends KeptJournalTest {

    @Test
    void letsNobodyEmptyATable(@Autowired JdbcClient jdbc) {
        assertThatThrownBy(() -> jdbc.sql("truncate table avis cascade").update())
                .isInstanceOf(DataAccessException.class);
    }
}
