package fr.crig.avis.avis;

import fr.crig.avis.page.ListPage;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.Reading;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** The way to read avis for somebody: whoever may see the dossier may see its avis. */
@Service
@Reading
public class AvisReader {

    private final AvisRegister register;
    private final RegisterRows rows;
    private final RequestReader requests;
    private final FileStore files;

    AvisReader(AvisRegister register, RegisterRows rows, RequestReader requests, FileStore files) {
        this.register = register;
        this.rows = rows;
        this.requests = requests;
        this.files = files;
    }

    /** @throws NotVisible also when there is no such avis */
    public Avis visible(Actor reader, String number) {
        Avis avis = register.findByNumber(number).orElseThrow(() -> new NotVisible(number));
        requests.visible(reader, avis.reference());
        return avis;
    }

    /** @throws NotVisible also when the request has no avis yet */
    Avis visibleOf(Actor reader, Reference reference) {
        requests.visible(reader, reference);
        return AvisRegister.inForce(register.all(reference)).orElseThrow(() -> new NotVisible(reference));
    }

    /** Before the avis of each of them are asked for: one query instead of one a request. */
    public void readAhead(Collection<Reference> references) {
        register.readAhead(references);
    }

    /** The avis in force of a request, for whom may see that request. */
    public Optional<Avis> of(Reference reference) {
        return AvisRegister.inForce(register.all(reference));
    }

    /** All that were recorded of a request, each replaced by the next, with their documents. @param visible one that the reader may see */
    public List<Avis> all(Reference visible) {
        return register.all(visible);
    }

    /** The avis of that deliberation, whether it was replaced since or not. */
    public Optional<Avis> of(Reference reference, LocalDate deliberatedOn) {
        return register.all(reference).stream()
                .filter(avis -> avis.content().deliberatedOn().equals(deliberatedOn))
                .findFirst();
    }

    /** What was asked and given up last of the avis in force; who may see the request may see it. */
    public Optional<Rectification> lastAbandoned(Reference reference) {
        return AvisRegister.inForce(register.all(reference))
                .map(Avis::number)
                .map(register::rectificationsOf)
                .orElse(List.of())
                .stream()
                .filter(Rectification::isAbandoned)
                .reduce((former, last) -> last);
    }

    AvisStanding standing(Actor reader, Avis avis) {
        return standing(reader, avis, register.rectificationsOf(avis.number()));
    }

    /** The same beside its request, which knows whether another avis was ever asked for. */
    AvisStanding standing(Actor reader, Avis avis, FundingRequest visible) {
        return visible.cameBackAfterItsAvis()
                ? standing(reader, avis)
                : standing(reader, avis, List.<Rectification>of());
    }

    private AvisStanding standing(Actor reader, Avis avis, List<Rectification> all) {
        List<Avis> ofRequest = register.all(avis.reference());
        int next = ofRequest.stream().map(Avis::number).toList().indexOf(avis.number()) + 1;
        Map<Boolean, List<Rectification>> asked =
                all.stream().collect(Collectors.partitioningBy(Rectification::isAbandoned));
        return new AvisStanding(
                avis.content().replaces(),
                next < ofRequest.size() ? ofRequest.get(next).number() : null,
                asked.get(false).stream().findFirst().orElse(null),
                asked.get(true),
                reader.is(Role.SECRETARIAT));
    }

    ListPage<AvisEntry> search(Actor reader, AvisSearch search, Pageable page) {
        return rows.page(reader, search, page);
    }

    /** In which this reader finds something, the last first. */
    List<Integer> years(Actor reader) {
        return rows.years(reader);
    }

    /** The document, for the service itself: who may see it was asked before. */
    public Optional<byte[]> document(String number) {
        return register.findByNumber(number).map(this::document);
    }

    /** Of an avis that was read for somebody before. */
    public byte[] document(Avis avis) {
        var bytes = new ByteArrayOutputStream();
        files.copyTo(avis.pdfFile(), bytes);
        return bytes.toByteArray();
    }
}
