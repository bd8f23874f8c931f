package fr.crig.avis.request;

import fr.crig.avis.page.Head;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The head of the page of a request, and of its written consultation. */
@Component
public class RequestHeads {

    private final List<HeadPart<FundingRequest>> parts;
    private final UsefulDateWords useful;

    RequestHeads(ObjectProvider<HeadPart<FundingRequest>> parts, UsefulDateWords useful) {
        this.parts = parts.stream().toList();
        this.useful = useful;
    }

    /** @param request which this reader may see */
    public Head of(FundingRequest request, Actor reader) {
        Head head = Head.of(parts, request, reader);
        return request.isBeforeAvis() ? head.withUseful(request.usefulDate(), useful.missed(request)) : head;
    }
}
