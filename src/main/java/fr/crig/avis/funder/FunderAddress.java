package fr.crig.avis.funder;

import fr.crig.avis.page.Typed;
import fr.crig.avis.request.FundingRequest;
import org.springframework.stereotype.Component;

/** Where the funder of a request is written to now. */
@Component
class FunderAddress {

    private final FunderContacts contacts;

    FunderAddress(FunderContacts contacts) {
        this.contacts = contacts;
    }

    /** Empty when nobody knows. */
    String of(FundingRequest request) {
        return contacts.findByReference(request.reference())
                .map(FunderContact::email)
                .orElseGet(() -> Typed.lineOrEmpty(request.dossier().funding().funderEmail()));
    }
}
