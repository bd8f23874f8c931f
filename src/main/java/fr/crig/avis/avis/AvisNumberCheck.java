package fr.crig.avis.avis;

import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.Finding;
import fr.crig.avis.storage.SeriesCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of avis have no gap, whatever was rolled back or restored. */
@Component
class AvisNumberCheck implements BaseCheck {

    private final JdbcClient jdbc;
    private final SeriesCheck series;

    AvisNumberCheck(JdbcClient jdbc, SeriesCheck series) {
        this.jdbc = jdbc;
        this.series = series;
    }

    @Override
    public Finding check() {
        return series.check(
                AvisClerk.SERIES,
                jdbc.sql("select number from avis").query(String.class).list(),
                "upkeep.base.avisNumbers.");
    }
}
