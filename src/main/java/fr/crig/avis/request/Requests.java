package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests that are kept, drafts included. */
@Transactional
interface Requests extends Repository<FundingRequest, Long> {

    FundingRequest save(FundingRequest request);

    Optional<FundingRequest> findByReference(Reference reference);

    Optional<FundingRequest> findByFormKey(UUID formKey);

    List<FundingRequest> findByState(RequestState state);

    void delete(FundingRequest draft);
}
