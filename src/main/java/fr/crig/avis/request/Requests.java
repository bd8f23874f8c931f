package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Forgets;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Caching;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests that are kept, drafts included. */
@Transactional
interface Requests extends Repository<FundingRequest, Long> {

    String BY_REFERENCE = ReadOnce.IN_ACTS + "request-by-reference";
    String BY_FORM_KEY = ReadOnce.IN_ACTS + "request-by-form-key";

    @Caching(
            put = {
                @CachePut(
                        cacheNames = Requests.BY_REFERENCE,
                        key = "#p0.reference()",
                        condition = "#p0.reference() != null"),
                @CachePut(cacheNames = Requests.BY_FORM_KEY, key = "#p0.formKey()")
            })
    FundingRequest save(FundingRequest request);

    /** By far the most frequent query of the service: in words of its own, it is not composed anew each time. */
    @ReadOnce(Requests.BY_REFERENCE)
    @Query("select * from funding_request where reference = :reference")
    @Reading
    Optional<FundingRequest> findByReference(Reference reference);

    @Query("select * from funding_request where reference in (:references)")
    @Reading
    List<FundingRequest> findByReferenceIn(Collection<Reference> references);

    @ReadOnce(Requests.BY_FORM_KEY)
    @Query("select * from funding_request where form_key = :formKey")
    @Reading
    Optional<FundingRequest> findByFormKey(UUID formKey);

    @Reading
    Optional<FundingRequest> findById(long id);

    /** What depends on what its request has already is done by one act after another. */
    @Query("select id from funding_request where id = :id for update")
    long lock(long id);

    /** The most urgent first, then the oldest. */
    @Query("""
            select * from funding_request where state = :state
             order by useful_date nulls last, submitted_at, id limit :size offset :offset""")
    @Reading
    List<FundingRequest> findMostUrgent(RequestState state, int size, long offset);

    /** The same without some others, and these others. */
    @Query("""
            select w.* from (select * from funding_request where state = :state and reference not in (:others)
                              order by useful_date nulls last, submitted_at, id limit :size) w
            union all
            select * from funding_request where reference in (:others)
             order by useful_date nulls last, submitted_at, id""")
    @Reading
    List<FundingRequest> findMostUrgentAnd(RequestState state, int size, Collection<Reference> others);

    @Query("select count(*) from funding_request where state = :state")
    @Reading
    long countIn(RequestState state);

    @Forgets({Requests.BY_REFERENCE, Requests.BY_FORM_KEY})
    void delete(FundingRequest draft);
}
