package fr.crig.avis.chaos;

import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL that a trial is on. */
interface Server extends AutoCloseable {

    /** The variables by which a node finds it. */
    Map<String, String> environment();

    DataSource tables();

    @Override
    void close();
}
