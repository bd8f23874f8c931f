package fr.crig.avis.storage;

import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.relational.core.dialect.IdGeneration;
import org.springframework.data.relational.core.sql.SqlIdentifier;

/**
 * PostgreSQL, asked for the number of a row that it wrote. Where nobody says which column is wanted, its driver asks for the whole row: the
 * texts that were just compressed are read out of it again, and rows that may be long are not sent together.
 */
class NumbersAlone extends JdbcPostgresDialect {

    @Override
    public IdGeneration getIdGeneration() {
        IdGeneration usual = super.getIdGeneration();
        return new IdGeneration() {
            @Override
            public boolean driverRequiresKeyColumnNames() {
                return true;
            }

            @Override
            public String createSequenceQuery(SqlIdentifier sequence) {
                return usual.createSequenceQuery(sequence);
            }
        };
    }
}
