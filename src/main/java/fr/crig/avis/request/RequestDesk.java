package fr.crig.avis.request;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.Numbering;
import fr.crig.avis.storage.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where agents type, deposit and complete their requests. Each act is one transaction: request, engine, journal, notices. */
@Desk
public class RequestDesk {

    static final String SERIES = "D";

    private final Requests requests;
    private final RequestReader reader;
    private final Revisions revisions;
    private final Attachments attachments;
    private final DossierParser dossiers;
    private final Numbering numbering;
    private final RequestProcess process;
    private final RequestNotices notices;
    private final Journal journal;
    private final Committee committee;
    private final Clock clock;

    RequestDesk(
            Requests requests,
            RequestReader reader,
            Revisions revisions,
            Attachments attachments,
            DossierParser dossiers,
            Numbering numbering,
            RequestProcess process,
            RequestNotices notices,
            Journal journal,
            Committee committee,
            Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.revisions = revisions;
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.numbering = numbering;
        this.process = process;
        this.notices = notices;
        this.journal = journal;
        this.committee = committee;
        this.clock = clock;
    }

    /** Keeps what was typed, wrong or not; the first time makes the draft. */
    public FundingRequest saveDraft(Actor agent, UUID formKey, int seenVersion, RequestForm typed) {
        FundingRequest draft =
                requests.findByFormKey(formKey).orElseGet(() -> FundingRequest.draft(agent, formKey, clock.instant()));
        if (!reader.maySee(agent, draft)) {
            throw new NotVisible(formKey);
        }
        draft.ensureUnchangedSince(seenVersion);
        draft.type(typed);
        return requests.save(draft);
    }

    /** The reference of a form that was deposited already, to whoever may read it. */
    @Reading
    public Optional<Reference> depositedAs(Actor agent, UUID formKey) {
        return requests.findByFormKey(formKey)
                .filter(request -> request.reference() != null && reader.maySee(agent, request))
                .map(FundingRequest::reference);
    }

    /** The draft of a form, if it was saved and is the reader's to see. */
    @Reading
    public Optional<FundingRequest> draft(Actor agent, UUID formKey) {
        return requests.findByFormKey(formKey)
                .filter(request -> request.form() != null && reader.maySee(agent, request));
    }

    /** @throws Refusal with all that keeps what was typed from being a dossier */
    @Reading
    public Dossier examine(RequestForm typed) {
        return dossiers.read(typed);
    }

    public void deleteDraft(Actor agent, UUID formKey) {
        FundingRequest draft = reader.draft(agent, formKey);
        draft.ensureDraft();
        reader.attachments(draft).forEach(attachments::remove);
        requests.delete(draft);
        journal.record(agent, "request.draftDeleted", formKey.toString(), draft.title());
    }

    /** Deposits a draft: from here on it has a reference. Asked twice, it answers the same reference. What was not seen is not deposited. */
    public Reference submit(Actor agent, UUID formKey, int seenVersion) {
        FundingRequest draft = reader.draft(agent, formKey);
        if (draft.reference() != null) {
            return draft.reference();
        }
        draft.ensureUnchangedSince(seenVersion);
        Dossier dossier = dossiers.read(draft.form());
        Instant now = clock.instant();
        int year = ParisTime.day(now).getYear();
        Instant admissibilityDue = admissibilityDue(now);
        Reference reference = Reference.of(year, numbering.next(SERIES, year));
        draft.submit(reference, dossier, usefulDate(dossier, 0), now, admissibilityDue);
        requests.save(draft);
        revisions.keep(draft, agent, now);
        journal.record(agent, "request.submitted", reference.value(), null);
        process.submitted(reference, draft.receivingSignatory(), admissibilityDue);
        return reference;
    }

    /** The agent's answer to a completion letter. */
    public void complete(Actor agent, Reference reference, int seenVersion, RequestForm typed) {
        FundingRequest request = ofAgent(agent, reference, seenVersion);
        Dossier dossier = dossiers.read(typed);
        Instant now = clock.instant();
        Instant due = admissibilityDue(now);
        request.complete(now, due);
        revise(request, agent, dossier, now);
        journal.record(agent, "request.completed", reference.value(), null);
        notices.completed(request, agent);
        process.completed(reference, due);
    }

    /** Keeps what was typed of a completion, wrong or not, for another day. */
    public void keepCompletion(Actor agent, Reference reference, int seenVersion, RequestForm typed) {
        FundingRequest request = ofAgent(agent, reference, seenVersion);
        request.keepCompletion(typed, clock.instant());
        requests.save(request);
    }

    /** A correction by the agent while nobody waits for it: those who gave an opinion will see what changed. */
    public void amend(Actor agent, Reference reference, int seenVersion, RequestForm typed) {
        FundingRequest request = ofAgent(agent, reference, seenVersion);
        revise(request, agent, dossiers.read(typed), clock.instant());
        journal.record(agent, "request.amended", reference.value(), String.valueOf(request.revision()));
        notices.changed(request);
    }

    public void withdraw(Actor agent, Reference reference, int seenVersion, String reason) {
        FundingRequest request = ofAgent(agent, reference, seenVersion);
        request.withdraw(
                Typed.requiredWords("reason", reason, DossierParser.LONG, "refusal.required"), clock.instant());
        requests.save(request);
        journal.record(agent, "request.withdrawn", reference.value(), null);
        process.withdrawn(reference);
    }

    private void revise(FundingRequest request, Actor agent, Dossier dossier, Instant now) {
        request.revise(dossier, usefulDate(dossier, request.suspendedDays()));
        requests.save(request);
        revisions.keep(request, agent, now);
    }

    private FundingRequest ofAgent(Actor agent, Reference reference, int seenVersion) {
        FundingRequest request = reader.visible(agent, reference);
        request.ensureHandledBy(agent);
        request.ensureUnchangedSince(seenVersion);
        return request;
    }

    private LocalDate usefulDate(Dossier dossier, int suspendedDays) {
        return UsefulDate.of(dossier, suspendedDays, committee.route());
    }

    private Instant admissibilityDue(Instant now) {
        return ParisTime.endOf(
                ParisTime.day(now).plusDays(committee.admissibility().days()));
    }
}
