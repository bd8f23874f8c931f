package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests that are kept, drafts included. */
@Transactional
interface Requests extends Repository<FundingRequest, Long> {

    FundingRequest save(FundingRequest request);

    /** By far the most frequent query of the service: in words of its own, it is not composed anew each time. */
    @Query("select * from funding_request where reference = :reference")
    Optional<FundingRequest> findByReference(Reference reference);

    @Query("select * from funding_request where form_key = :formKey")
    Optional<FundingRequest> findByFormKey(UUID formKey);

    Optional<FundingRequest> findById(long id);

    List<FundingRequest> findByState(RequestState state);

    void delete(FundingRequest draft);
}
