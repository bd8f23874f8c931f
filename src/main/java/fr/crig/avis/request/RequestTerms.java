package fr.crig.avis.request;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ManyRows;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes with a request by what it is found and who reads it, when that changed: in the transaction of the act. */
@Component
class RequestTerms implements AfterSaveCallback<FundingRequest> {

    private static final String INSERT = "insert into request_term (request, term, readership)";

    /** In the place of the term under which it was waited for. */
    private static final String ANSWERED = """
            update request_term set term = ?
             where term = ? and request = (select id from funding_request where reference = ?)""";

    private static final String SILENT = """
            delete from request_term
             where term like '?%' and request = (select id from funding_request where reference = ?)""";

    private static final String AWAITED = "delete from request_term where request = ? and term like '?%'";

    /** All but who answered and who is waited for. */
    private static final String OWN =
            "delete from request_term where request = ? and term not like '!%' and term not like '?%'";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    RequestTerms(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    @Override
    public FundingRequest onAfterSave(FundingRequest request) {
        boolean isFoundOtherwise = request.isFoundOtherwise();
        DossierFacts readers = request.newReaders();
        Set<String> awaited = request.newlyAwaited();
        request.indexed();
        if (readers != null) {
            readerships.keep(readers);
        }
        if (isFoundOtherwise) {
            if (request.version() > 0) {
                jdbc.sql(OWN).param(request.id()).update();
            }
            write(request.id(), request.index().terms(), request.readership());
        } else if (readers != null) {
            jdbc.sql("update request_term set readership = ? where request = ?")
                    .params(Readership.of(readers), request.id())
                    .update();
        }
        if (awaited != null) {
            await(request, awaited);
        }
        return request;
    }

    /** Whom it waits for while it circulates; afterwards, for nobody. */
    private void await(FundingRequest request, Set<String> signatories) {
        if (signatories.isEmpty()) {
            jdbc.sql(AWAITED).param(request.id()).update();
        } else {
            write(
                    request.id(),
                    signatories.stream().map(RequestIndex::awaitedOf).collect(Collectors.toSet()),
                    request.readership());
        }
    }

    /** A signatory gave its opinion, the first time. */
    void answered(Reference reference, String signatory) {
        jdbc.sql(ANSWERED)
                .params(RequestIndex.answeredBy(signatory), RequestIndex.awaitedOf(signatory), reference.value())
                .update();
    }

    /** Whoever is still waited for did not answer, and will not. */
    void silent(Reference reference) {
        jdbc.sql(SILENT).param(reference.value()).update();
    }

    private void write(long id, Set<String> terms, long readership) {
        ManyRows.write(
                jdbc,
                INSERT,
                terms.stream().map(term -> new Object[] {id, term, readership}).toList());
    }
}
