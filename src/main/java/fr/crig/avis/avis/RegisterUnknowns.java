package fr.crig.avis.avis;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.UnknownCriteria;
import fr.crig.avis.page.UnknownCriteria.Unknown;
import fr.crig.avis.request.RequestChoices;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which criteria of the register nothing can answer. */
@Component
class RegisterUnknowns {

    private final RequestChoices choices;
    private final Committee committee;

    RegisterUnknowns(RequestChoices choices, Committee committee) {
        this.choices = choices;
        this.committee = committee;
    }

    /** @param order the word by which it was to be sorted */
    List<Unknown> of(RegisterFilter filter, String order) {
        return new UnknownCriteria()
                .check("annee", "avis.register.year", filter.year(), RegisterCondition.isYear(filter.year()))
                .among("sens", "avis.register.outcome", filter.outcome(), names(Outcome.OF_AVIS))
                .among("theme", "request.list.theme", filter.theme(), names(choices.themes()))
                .among("departement", "avis.register.territory", filter.department(), choices.territories())
                .among("signataire", "avis.register.receiving", filter.signatory(), signatories())
                .among("dispositif", "avis.register.scheme", filter.scheme(), names(choices.schemes()))
                .among("decision", "avis.register.followUp", filter.followUp(), followUps())
                .check("suivi", "avis.register.followed", filter.followed(), Followed.named(filter.followed()) != null)
                .check("anterieurs", "avis.register.former", filter.former(), FormerChoice.of(filter.former()) != null)
                .order(
                        "avis.register.order.NEWEST",
                        order,
                        RegisterOrder.all().stream().map(RegisterOrder::word).toList())
                .found();
    }

    private List<String> signatories() {
        return committee.signatories().stream().map(Signatory::id).toList();
    }

    private static List<String> followUps() {
        return Stream.concat(names(List.of(FollowUpResult.values())).stream(), Stream.of(RegisterFilter.AWAITED))
                .toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).toList();
    }
}
