package fr.crig.avis.circulation;

import fr.crig.avis.account.OpinionFacts;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The way to read opinions for somebody: each goes through the one visibility predicate. */
@Service
@Reading
public class OpinionReader {

    private final Circulations circulations;
    private final Rounds rounds;
    private final Opinions opinions;
    private final Committee committee;
    private final OpinionsAhead ahead;

    OpinionReader(
            Circulations circulations, Rounds rounds, Opinions opinions, Committee committee, OpinionsAhead ahead) {
        this.circulations = circulations;
        this.rounds = rounds;
        this.ahead = ahead;
        this.opinions = opinions;
        this.committee = committee;
    }

    public Optional<Circulation> circulation(Reference reference) {
        return circulations.findByReference(reference);
    }

    /** One answer a signatory asked, in the order of their ids; what the reader may not see is left out of it. */
    public List<Answer> answers(Actor reader, FundingRequest request) {
        return rounds.find(request.reference())
                .map(round -> answers(reader, request, round))
                .orElse(List.of());
    }

    /** @throws NotVisible if this reader may see no opinion of this request that has this id, or it has no file */
    OpinionPiece piece(Actor reader, FundingRequest request, long id) {
        return answers(reader, request).stream()
                .flatMap(answer -> answer.versions().stream())
                .filter(opinion -> opinion.id() == id && opinion.piece() != null)
                .findFirst()
                .map(Opinion::piece)
                .orElseThrow(() -> new NotVisible(id));
    }

    /** The last opinion of each signatory, for the service itself: synthesis and avis. */
    public List<Opinion> latest(Reference reference) {
        return versions(reference).values().stream()
                .map(all -> all.get(all.size() - 1))
                .toList();
    }

    /** Before a page asks for the opinions of each of them, whoever reads it. */
    public void readAhead(Collection<Reference> references) {
        ahead.readAhead(references);
    }

    /** Whose opinion this reader may see, by the signatory's id; nobody's before the circulation. */
    public Predicate<String> visibleTo(Actor reader, FundingRequest request) {
        return rounds.find(request.reference())
                .map(round -> visibleTo(reader, request, round, versions(request.reference())))
                .orElse(signatory -> false);
    }

    /** The secretariat is where the signatory is that holds it. */
    boolean isOnApplicantSide(Actor reader, FundingRequest request) {
        String own = speaksFor(reader);
        return own != null && isOnApplicantSide(own, request);
    }

    /**
     * A signatory that is the applicant, by its SIRET or its name, or that recused itself: out of the item, it sees nobody's opinion before the
     * avis is notified.
     */
    public boolean isOnApplicantSide(String signatory, FundingRequest request) {
        return isOnApplicantSide(
                signatory, request, versions(request.reference()).get(signatory));
    }

    private List<Answer> answers(Actor reader, FundingRequest request, Round round) {
        Map<String, List<Opinion>> versions = versions(request.reference());
        Predicate<String> visible = visibleTo(reader, request, round, versions);
        return round.asked().stream()
                .sorted()
                .map(signatory -> answer(signatory, request, versions, visible))
                .toList();
    }

    private static Answer answer(
            String signatory, FundingRequest request, Map<String, List<Opinion>> versions, Predicate<String> visible) {
        List<Opinion> all = versions.getOrDefault(signatory, List.of());
        return new Answer(
                signatory,
                signatory.equals(request.receivingSignatory()),
                !all.isEmpty(),
                visible.test(signatory) ? all : List.of());
    }

    private Predicate<String> visibleTo(
            Actor reader, FundingRequest request, Round round, Map<String, List<Opinion>> versions) {
        String own = speaksFor(reader);
        boolean onApplicantSide = own != null && isOnApplicantSide(own, request, versions.get(own));
        return signatory -> Visibility.maySeeOpinion(
                reader,
                new OpinionFacts(
                        signatory,
                        own != null && versions.containsKey(own),
                        onApplicantSide,
                        round.closed(),
                        round.rule(),
                        request.isNotified(),
                        request.receivingSignatory()));
    }

    /** The secretariat is held by a signatory, and is where that one is. */
    private String speaksFor(Actor reader) {
        return reader.signatory() == null && reader.is(Role.SECRETARIAT)
                ? committee.secretariat().signatory()
                : reader.signatory();
    }

    private boolean isOnApplicantSide(String signatory, FundingRequest request, List<Opinion> own) {
        boolean recused = own != null && own.get(own.size() - 1).stance() == Stance.RECUSED;
        return recused
                || committee
                        .find(signatory)
                        .filter(found ->
                                OwnRequest.isOf(found, request.dossier().applicant()))
                        .isPresent();
    }

    private Map<String, List<Opinion>> versions(Reference reference) {
        return opinions.findByReferenceOrderBySignatoryAscNumberAsc(reference).stream()
                .collect(Collectors.groupingBy(Opinion::signatory, TreeMap::new, Collectors.toList()));
    }
}
