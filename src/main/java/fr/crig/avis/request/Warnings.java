package fr.crig.avis.request;

import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is worth a look in a request, said on the form, to the secretariat and on the dossier; none of it is refused. */
@Component
class Warnings {

    private final SiblingRequests siblings;
    private final DossierParser dossiers;
    private final Formats formats;

    Warnings(SiblingRequests siblings, DossierParser dossiers, Formats formats) {
        this.siblings = siblings;
        this.dossiers = dossiers;
        this.formats = formats;
    }

    /** Of what is still being typed. @param own the draft or the request itself; null before the first saving */
    List<Warning> about(RequestForm typed, FundingRequest own, Actor actor) {
        return about(dossiers.readAsFarAsItGoes(typed), own, actor);
    }

    List<Warning> about(FundingRequest request, Actor actor) {
        return about(request.dossier(), request, actor);
    }

    private List<Warning> about(Dossier dossier, FundingRequest own, Actor actor) {
        List<Warning> warnings = new ArrayList<>();
        if (DossierChecks.startedBeforeReceipt(dossier)) {
            warnings.add(Warning.of("request.warning.started"));
        }
        if (DossierChecks.aidOverCost(dossier)) {
            warnings.add(Warning.of(
                    "request.warning.aidOverCost",
                    formats.money(dossier.funding().plan().publicAid()),
                    formats.money(dossier.funding().totalCost())));
        }
        siblings(dossier, own, actor).stream()
                .filter(other ->
                        Likeness.isLikely(dossier.project(), other.dossier().project()))
                .map(Warnings::similar)
                .distinct()
                .forEach(warnings::add);
        return warnings;
    }

    /** Nobody pays for what is over any more. */
    private List<SiblingRequests.Sibling> siblings(Dossier dossier, FundingRequest own, Actor actor) {
        return own != null && own.state().isOver() ? List.of() : siblings.of(dossier.applicant(), own, actor);
    }

    /** Of a request that the reader may not see, only that there is one: neither reference nor title. */
    private static Warning similar(SiblingRequests.Sibling other) {
        return other.visible()
                ? new Warning("request.warning.similar", List.of(other.reference(), other.title()), other.reference())
                : Warning.of("request.warning.similarElsewhere");
    }
}
