package fr.crig.avis.notification;

import fr.crig.avis.request.FundingRequest;
import java.util.UUID;

/**
 * What a message says of a draft, which its own side alone knows of.
 *
 * @param title as typed until now; may be missing
 */
record DraftFacts(long draft, UUID formKey, String title) implements NoticeTopic {

    static final String SUBJECT = "draft-";

    static DraftFacts of(FundingRequest draft) {
        return new DraftFacts(draft.id(), draft.formKey(), draft.title());
    }

    @Override
    public String id() {
        return SUBJECT + draft;
    }

    @Override
    public String page() {
        return "/demandes/brouillons/" + formKey;
    }
}
