package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.UnknownCriteria;
import fr.crig.avis.page.UnknownCriteria.Unknown;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which criteria of the list of requests nothing can answer. */
@Component
class RequestUnknowns {

    private final RequestChoices choices;
    private final Committee committee;

    RequestUnknowns(RequestChoices choices, Committee committee) {
        this.choices = choices;
        this.committee = committee;
    }

    /** @param order the word by which it was to be sorted */
    List<Unknown> of(RequestFilter filter, String order) {
        return new UnknownCriteria()
                .among("etat", "request.list.state", filter.state(), names(choices.states()))
                .among("theme", "request.list.theme", filter.theme(), names(choices.themes()))
                .among("signataire", "request.list.receiving", filter.signatory(), signatories())
                .among("departement", "request.list.department", filter.department(), choices.territories())
                .check("annee", "request.list.year", filter.year(), RequestCondition.isYear(filter.year()))
                .among("avis", "request.list.opinion", filter.opinion(), names(choices.opinions()))
                .order(
                        "request.order.NEWEST",
                        order,
                        RequestOrder.all().stream().map(RequestOrder::word).toList())
                .found();
    }

    private List<String> signatories() {
        return committee.signatories().stream().map(Signatory::id).toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).toList();
    }
}
