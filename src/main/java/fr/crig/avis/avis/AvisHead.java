package fr.crig.avis.avis;

import fr.crig.avis.page.Formats;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a request came to: its avis, and what the funder made of it. Whoever may see the request may see both. */
@Component
class AvisHead implements HeadPart<FundingRequest> {

    private final AvisReader avis;
    private final FollowUpDesk followUps;
    private final ReserveDesk reserves;
    private final Formats formats;

    AvisHead(AvisReader avis, FollowUpDesk followUps, ReserveDesk reserves, Formats formats) {
        this.avis = avis;
        this.followUps = followUps;
        this.reserves = reserves;
        this.formats = formats;
    }

    @Override
    public List<Saying> outcome(FundingRequest request, Actor reader) {
        List<Saying> outcome = new ArrayList<>();
        if (request.isNotified()) {
            avis.of(request.reference())
                    .map(recorded ->
                            Saying.of("avis.outcome." + recorded.content().outcome()))
                    .ifPresent(outcome::add);
        }
        if (request.mayHaveFollowUp()) {
            followUps
                    .of(request.reference())
                    .map(decided -> Saying.of("followUp.headline." + decided.result(), formats.money(decided.amount())))
                    .ifPresent(outcome::add);
        }
        return outcome;
    }

    @Override
    public List<HeadAct> acts(FundingRequest request, Actor reader) {
        return request.isNotified() && reserves.mayLift(reader, request)
                ? List.of(HeadAct.open("lifting.note", "/demandes/" + request.reference() + "/reserves"))
                : List.of();
    }
}
