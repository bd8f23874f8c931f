package fr.crig.avis.request;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Reference;
import java.util.Set;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes with a request by what it is found and who reads it, when that changed: in the transaction of the act. */
@Component
class RequestTerms implements AfterSaveCallback<FundingRequest> {

    private static final String INSERT = "insert into request_term (request, term, readership) values (?, ?, ?)";

    private static final String ANSWERED = """
            insert into request_term (request, term, readership)
            select id, cast(? as varchar(41)), readership from funding_request where reference = ?""";

    private final JdbcOperations jdbc;
    private final Readerships readerships;

    RequestTerms(JdbcOperations jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    @Override
    public FundingRequest onAfterSave(FundingRequest request) {
        boolean isFoundOtherwise = request.isFoundOtherwise();
        DossierFacts readers = request.newReaders();
        request.indexed();
        if (readers != null) {
            readerships.keep(readers);
        }
        if (isFoundOtherwise) {
            if (request.version() > 0) {
                jdbc.update("delete from request_term where request = ? and term not like '!%'", request.id());
            }
            write(request.id(), request.index().terms(), request.readership());
        } else if (readers != null) {
            jdbc.update(
                    "update request_term set readership = ? where request = ?", Readership.of(readers), request.id());
        }
        return request;
    }

    /** A signatory gave its opinion, the first time. */
    void answered(Reference reference, String signatory) {
        jdbc.update(ANSWERED, RequestIndex.answeredBy(signatory), reference.value());
    }

    private void write(long id, Set<String> terms, long readership) {
        jdbc.batchUpdate(
                INSERT,
                terms.stream().map(term -> new Object[] {id, term, readership}).toList());
    }
}
