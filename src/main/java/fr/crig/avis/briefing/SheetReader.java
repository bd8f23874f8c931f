package fr.crig.avis.briefing;

import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.request.DossierTexts;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Reading;
import org.springframework.stereotype.Service;

/** What is printed of one request for somebody: opinions and their pieces only as far as this reader may know them. */
@Service
@Reading
public class SheetReader {

    private final RequestReader requests;
    private final DossierTexts texts;
    private final OpinionReader opinions;
    private final DeliberationLookup deliberations;

    SheetReader(RequestReader requests, DossierTexts texts, OpinionReader opinions, DeliberationLookup deliberations) {
        this.requests = requests;
        this.texts = texts;
        this.opinions = opinions;
        this.deliberations = deliberations;
    }

    /** @param visible a request that this reader may see */
    public Sheet of(Actor reader, FundingRequest visible) {
        return new Sheet(
                visible,
                texts.of(visible.dossier()),
                opinions.answers(reader, visible),
                deliberations.postponements(visible.reference()),
                requests.attachments(visible));
    }
}
