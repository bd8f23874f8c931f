package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.Circulated;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.Numbering;
import fr.crig.avis.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records what the committee decided: number, document and seal are made in one transaction, or not at all. */
@Desk
public class AvisClerk {

    static final String SERIES = "AVIS";

    private final AvisRegister register;
    private final AvisDraft draft;
    private final AvisPdf pdf;
    private final FileStore files;
    private final Numbering numbering;
    private final RequestReader requests;
    private final Circulated circulated;
    private final OpenReserves reserves;
    private final RequestLifecycle lifecycle;
    private final Journal journal;
    private final Committee committee;
    private final Clock clock;

    AvisClerk(
            AvisRegister register,
            AvisDraft draft,
            AvisPdf pdf,
            FileStore files,
            Numbering numbering,
            RequestReader requests,
            Circulated circulated,
            OpenReserves reserves,
            RequestLifecycle lifecycle,
            Journal journal,
            Committee committee,
            Clock clock) {
        this.register = register;
        this.draft = draft;
        this.pdf = pdf;
        this.files = files;
        this.numbering = numbering;
        this.requests = requests;
        this.circulated = circulated;
        this.reserves = reserves;
        this.lifecycle = lifecycle;
        this.journal = journal;
        this.committee = committee;
        this.clock = clock;
    }

    /**
     * Records the avis of a request whose deliberation is decided, or the one that replaces it; asked again, it answers the one that
     * was recorded.
     */
    public Avis record(Reference reference) {
        FundingRequest request = requests.get(reference);
        List<Avis> former = register.all(reference);
        boolean done = !former.isEmpty() && !request.isRectified();
        return done ? former.get(former.size() - 1) : recordNow(request, former);
    }

    /** When what the funder decided is asked for. */
    public FollowUpDates followUp(Avis avis) {
        return FollowUpDates.from(avis.recordedAt(), committee.followUp());
    }

    private Avis recordNow(FundingRequest request, List<Avis> former) {
        Avis replaced = former.isEmpty() ? null : former.get(former.size() - 1);
        Reference reference = request.reference();
        Instant now = clock.instant();
        AvisRecord content = draft.write(request, nextNumber(now), ParisTime.day(now), replaced);
        Avis avis = seal(request, content, now);
        register.add(avis, former.size() + 1, circulated.askedOn(reference), RegisterSubject.of(request.dossier()));
        if (replaced == null) {
            lifecycle.advance(
                    reference, RequestState.AVIS_RECORDED, followUp(avis).due());
            journal.record(Actor.SERVICE, "avis.recorded", reference.value(), avis.number());
        } else {
            reserves.settle(reference);
            lifecycle.rectified(reference, followUp(replaced).due());
            journal.record(Actor.SERVICE, "avis.rectified", reference.value(), avis.number());
        }
        return avis;
    }

    private Avis seal(FundingRequest request, AvisRecord content, Instant now) {
        String json = Json.write(content, Avis.LONGEST_RECORD);
        String sha256 = Avis.hash(json);
        byte[] drawn = pdf.draw(content, sha256, committee.baseUrl());
        StoredFile document = files.storeOwn(new ByteArrayInputStream(drawn));
        return new Avis(
                content.number(), request.reference(), request.receivingSignatory(), now, json, sha256, document.id());
    }

    private String nextNumber(Instant now) {
        LocalDate day = ParisTime.day(now);
        return "%s-%d-%03d"
                .formatted(committee.numberingPrefix(), day.getYear(), numbering.next(SERIES, day.getYear()));
    }
}
