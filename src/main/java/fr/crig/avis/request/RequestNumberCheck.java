package fr.crig.avis.request;

import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.Finding;
import fr.crig.avis.storage.SeriesCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** References of deposited requests have no gap. */
@Component
class RequestNumberCheck implements BaseCheck {

    private final JdbcClient jdbc;
    private final SeriesCheck series;

    RequestNumberCheck(JdbcClient jdbc, SeriesCheck series) {
        this.jdbc = jdbc;
        this.series = series;
    }

    @Override
    public Finding check() {
        return series.check(
                RequestDesk.SERIES,
                jdbc.sql("select reference from funding_request where reference is not null")
                        .query(String.class)
                        .list(),
                "upkeep.base.requestNumbers.");
    }
}
