package fr.crig.avis.session;

import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Reference;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is out of an item before the meeting begins: by its own declaration, or because it is the applicant itself. */
@Component
class Recusals {

    private final OpinionReader opinions;
    private final RequestReader requests;
    private final Committee committee;

    Recusals(OpinionReader opinions, RequestReader requests, Committee committee) {
        this.opinions = opinions;
        this.requests = requests;
        this.committee = committee;
    }

    Set<String> of(Reference reference) {
        Set<String> declared = opinions.latest(reference).stream()
                .filter(opinion -> opinion.stance() == Stance.RECUSED)
                .map(Opinion::signatory)
                .collect(Collectors.toSet());
        String applicant = requests.get(reference).dossier().applicant().siret();
        Predicate<Signatory> isApplicant = signatory -> applicant != null && applicant.equals(signatory.siret());
        committee.signatories().stream().filter(isApplicant).map(Signatory::id).forEach(declared::add);
        return declared;
    }
}
