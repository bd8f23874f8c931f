package fr.crig.avis.request;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;

/** Where the secretariat decides whether a request can be examined. */
@Desk
public class AdmissibilityDesk {

    private final Requests requests;
    private final RequestReader reader;
    private final RequestProcess process;
    private final Journal journal;
    private final Committee committee;
    private final Clock clock;

    AdmissibilityDesk(
            Requests requests,
            RequestReader reader,
            RequestProcess process,
            Journal journal,
            Committee committee,
            Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.process = process;
        this.journal = journal;
        this.committee = committee;
        this.clock = clock;
    }

    public void admit(Actor secretary, Reference reference, int seenVersion, Urgency urgency) {
        if (urgency == null) {
            throw Refusal.of("urgency", "refusal.choice");
        }
        FundingRequest request = ofSecretariat(secretary, reference, seenVersion);
        request.admit(urgency, clock.instant());
        requests.save(request);
        journal.record(secretary, "request.admitted", reference.value(), null);
        process.admitted(reference, urgency);
    }

    /** One letter that says all that is missing. */
    public void askCompletion(Actor secretary, Reference reference, int seenVersion, String letter) {
        FundingRequest request = ofSecretariat(secretary, reference, seenVersion);
        Instant now = clock.instant();
        CompletionTerms terms = CompletionTerms.from(now, committee.admissibility());
        request.askCompletion(
                Typed.requiredWords("letter", letter, DossierParser.LONG, "refusal.required"), now, terms.term());
        moveUsefulDate(request);
        requests.save(request);
        journal.record(secretary, "request.completionAsked", reference.value(), null);
        process.completionAsked(reference, terms);
    }

    public void rejectOutsidePerimeter(Actor secretary, Reference reference, int seenVersion, String reasons) {
        FundingRequest request = ofSecretariat(secretary, reference, seenVersion);
        request.rejectOutsidePerimeter(
                Typed.requiredWords("reasons", reasons, DossierParser.LONG, "refusal.required"), clock.instant());
        requests.save(request);
        journal.record(secretary, "request.outsidePerimeter", reference.value(), null);
        process.foundOutsidePerimeter(reference);
    }

    /** A human confirms that the completion never came. */
    public void confirmLapse(Actor secretary, Reference reference, int seenVersion) {
        FundingRequest request = ofSecretariat(secretary, reference, seenVersion);
        request.lapse(clock.instant());
        requests.save(request);
        journal.record(secretary, "request.lapsed", reference.value(), null);
        process.lapseConfirmed(reference);
    }

    /** @param days counted from today */
    public void grantMoreTime(Actor secretary, Reference reference, int seenVersion, int days) {
        int most = committee.admissibility().mostExtraDays();
        if (days < 1 || days > most) {
            throw Refusal.of("days", "refusal.request.extraDays", most);
        }
        FundingRequest request = ofSecretariat(secretary, reference, seenVersion);
        Instant now = clock.instant();
        CompletionTerms terms = CompletionTerms.extended(now, days);
        request.grantMoreTime(now, terms.term());
        moveUsefulDate(request);
        requests.save(request);
        journal.record(secretary, "request.moreTimeGranted", reference.value(), String.valueOf(days));
        process.moreTimeGranted(reference, terms);
    }

    public void cancel(Actor secretary, Reference reference, int seenVersion, String reason) {
        FundingRequest request = ofSecretariat(secretary, reference, seenVersion);
        request.cancel(Typed.requiredWords("reason", reason, DossierParser.LONG, "refusal.required"), clock.instant());
        requests.save(request);
        journal.record(secretary, "request.cancelled", reference.value(), null);
        process.cancelled(reference);
    }

    /** By all the time that is left to complete it; what was not taken is taken back when the completion comes. */
    private void moveUsefulDate(FundingRequest request) {
        request.useful(UsefulDate.of(request.dossier(), request.suspendedDaysAtMost(), committee.route()));
    }

    private FundingRequest ofSecretariat(Actor secretary, Reference reference, int seenVersion) {
        secretary.ensureSecretariat();
        FundingRequest request = reader.visible(secretary, reference);
        request.ensureUnchangedSince(seenVersion);
        return request;
    }
}
