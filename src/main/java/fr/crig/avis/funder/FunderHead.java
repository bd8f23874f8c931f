package fr.crig.avis.funder;

import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** That the funder may be asked, in the head of its request. */
@Component
class FunderHead implements HeadPart<FundingRequest> {

    private final FunderContactDesk desk;

    FunderHead(FunderContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<HeadAct> acts(FundingRequest request, Actor reader) {
        return desk.mayAsk(reader, request)
                ? List.of(HeadAct.open("funder.ask", "/demandes/" + request.reference() + "/financeur"))
                : List.of();
    }
}
