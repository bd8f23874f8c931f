package fr.crig.avis.request;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.RequestState.Stage;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A request for money on which the committee gives its avis. Its verbs guard its life: who may do what, and when. */
@Table("funding_request")
public class FundingRequest {

    @Id
    private Long id;

    @Version
    private Integer version;

    private UUID formKey;
    private Reference reference;
    private String receivingSignatory;
    private String depositor;
    private RequestState state;
    private Instant stateSince;
    private Instant due;
    private Instant createdAt;
    private Instant submittedAt;
    private String title;
    private Theme theme;
    private String applicantName;
    private String applicantSiret;
    private String applicantRna;
    private RequestForm form;
    private Dossier dossier;
    private int revision;
    private Urgency urgency;
    private LocalDate usefulDate;
    private int suspendedDays;
    private int completionCount;
    private String completionAsked;
    private String reason;
    private RequestState rectifiedFrom;
    private Instant rectifiedSince;

    @Embedded.Nullable
    private RequestIndex index = RequestIndex.of(null, null, null, null);

    private Integer depositYear;
    private long readership;

    @Embedded.Nullable
    private Measures measures;

    @Transient
    private boolean foundOtherwise;

    @Transient
    private DossierFacts newReaders;

    @Transient
    private Set<String> newlyAwaited;

    private Milestones milestones = Milestones.NONE;

    /** @param formKey made with the empty form, so that a form sent twice makes one draft */
    static FundingRequest draft(Actor agent, UUID formKey, Instant now) {
        if (!agent.is(Role.AGENT)) {
            throw Refusal.because("refusal.request.agentOnly");
        }
        var request = new FundingRequest();
        request.formKey = formKey;
        request.receivingSignatory = agent.signatory();
        request.depositor = agent.username();
        request.createdAt = now;
        request.readBy(new DossierFacts(true, agent.signatory(), Set.of()));
        request.enter(RequestState.DRAFT, now, null);
        return request;
    }

    void type(RequestForm typed) {
        ensure(RequestState.DRAFT);
        form = typed;
        title = shorten(typed.project.title);
        applicantName = shorten(typed.applicant.name);
        found(RequestIndex.of(null, title, applicantName, null));
    }

    void submit(Reference given, Dossier read, LocalDate useful, Instant now, Instant admissibilityDue) {
        ensure(RequestState.DRAFT);
        reference = given;
        submittedAt = now;
        depositYear = given.year();
        readBy(new DossierFacts(false, receivingSignatory, Set.of()));
        revision = 1;
        carry(read, useful);
        enter(RequestState.SUBMITTED, now, admissibilityDue);
    }

    void admit(Urgency chosen, Instant now) {
        ensure(RequestState.SUBMITTED);
        urgency = chosen;
        enter(RequestState.CIRCULATING, now, null);
    }

    void askCompletion(String letter, Instant now, Instant term) {
        ensure(RequestState.SUBMITTED);
        completionAsked = letter;
        completionCount++;
        enter(RequestState.COMPLETION_ASKED, now, term);
    }

    void complete(Instant now, Instant admissibilityDue) {
        ensureCompletable(now);
        suspendedDays += (int) ChronoUnit.DAYS.between(ParisTime.day(stateSince), ParisTime.day(now));
        enter(RequestState.SUBMITTED, now, admissibilityDue);
    }

    /** The answer to a completion letter as far as it is typed: what the request carries stays as it is until that is sent. */
    void keepCompletion(RequestForm typed, Instant now) {
        ensureCompletable(now);
        form = typed;
    }

    /** A new revision of what the request carries. */
    void revise(Dossier read, LocalDate useful) {
        if (state != RequestState.SUBMITTED && state != RequestState.CIRCULATING) {
            throw Refusal.because("refusal.request.movedOn");
        }
        revision++;
        carry(read, useful);
    }

    void rejectOutsidePerimeter(String reasons, Instant now) {
        ensure(RequestState.SUBMITTED);
        reason = reasons;
        enter(RequestState.OUTSIDE_PERIMETER, now, null);
    }

    void lapse(Instant now) {
        ensureCompletionTermOver(now);
        enter(RequestState.LAPSED, now, null);
    }

    void grantMoreTime(Instant now, Instant term) {
        ensureCompletionTermOver(now);
        due = term;
    }

    /** While the State's clock stands still, the last useful day moves on with it. */
    void useful(LocalDate day) {
        usefulDate = day;
    }

    void withdraw(String why, Instant now) {
        ensureBeforeAvis();
        reason = why;
        enter(RequestState.WITHDRAWN, now, null);
    }

    void cancel(String why, Instant now) {
        ensureBeforeAvis();
        reason = why;
        enter(RequestState.CANCELLED, now, null);
    }

    /** A step that the process takes by itself: circulation opened and closed, agenda, avis, follow-up. */
    void advance(RequestState to, Instant now, Instant nextTerm) {
        if (state.isOver() || state == RequestState.DRAFT) {
            throw Refusal.because("refusal.request.movedOn");
        }
        if (state == to) {
            due = nextTerm;
        } else {
            enter(to, now, nextTerm);
        }
    }

    /** The signatories that are asked read it from now on. */
    void circulate(Collection<String> asked, Instant now, Instant term) {
        advance(RequestState.CIRCULATING, now, term);
        readBy(new DossierFacts(false, receivingSignatory, Set.copyOf(asked)));
        newlyAwaited = Set.copyOf(asked);
    }

    /** Its avis is to be replaced by a second one: it comes back to be deliberated on, and goes back to where it stood. */
    void rectify(Instant now) {
        if (!state.isNotified()) {
            throw Refusal.because("refusal.request.movedOn");
        }
        rectifiedFrom = state;
        rectifiedSince = now;
        enter(RequestState.READY, now, null);
    }

    /** The second avis is recorded. */
    void rectified(Instant now, Instant followUpDue) {
        if (rectifiedFrom == null) {
            throw Refusal.because("refusal.request.movedOn");
        }
        state = rectifiedFrom;
        rectifiedFrom = null;
        rectifiedSince = null;
        stateSince = now;
        due = state == RequestState.CLOSED ? null : followUpDue;
    }

    /** No second avis will come: it is again where it stood, since when it stood there. */
    void abandonRectification(Instant now, Instant followUpDue) {
        if (state != RequestState.READY) {
            throw Refusal.because("refusal.request.movedOn");
        }
        rectified(now, followUpDue);
        stateSince = milestones.last(state).orElse(now);
    }

    /** What the funder decided is known; while its avis is being replaced, that goes on. */
    void close(Instant now) {
        if (!isFollowUpAwaited()) {
            throw Refusal.because("refusal.request.movedOn");
        }
        if (isRectified()) {
            rectifiedFrom = RequestState.CLOSED;
        } else {
            enter(RequestState.CLOSED, now, null);
        }
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    void ensureUnchangedSince(int seenVersion) {
        if (version != null && version != seenVersion) {
            throw new ChangedMeanwhile(reference);
        }
    }

    void ensureDraft() {
        ensure(RequestState.DRAFT);
    }

    /** Pieces come with the draft, with a completion, or while the others read. */
    void ensureOpenToPieces() {
        if (!state.isAt(Stage.ADMISSIBILITY) && !state.isAt(Stage.OPINIONS)) {
            throw Refusal.because("refusal.request.movedOn");
        }
    }

    void ensureHandledBy(Actor agent) {
        if (!agent.isAgentOf(receivingSignatory)) {
            throw Refusal.because("refusal.request.agentOfReceiving");
        }
    }

    boolean isCompletionTermOver(Instant now) {
        return due != null && now.isAfter(due);
    }

    private void ensureCompletable(Instant now) {
        ensure(RequestState.COMPLETION_ASKED);
        if (isCompletionTermOver(now)) {
            throw Refusal.because("refusal.request.completionTermOver");
        }
    }

    private void ensureCompletionTermOver(Instant now) {
        ensure(RequestState.COMPLETION_ASKED);
        if (!isCompletionTermOver(now)) {
            throw Refusal.because("refusal.request.completionTermRuns");
        }
    }

    private void ensure(RequestState expected) {
        if (state != expected) {
            throw Refusal.because("refusal.request.movedOn");
        }
    }

    private void ensureBeforeAvis() {
        if (!isBeforeAvis()) {
            throw Refusal.because("refusal.request.tooLateToStop");
        }
    }

    private void carry(Dossier read, LocalDate useful) {
        dossier = read;
        usefulDate = useful;
        title = read.project().title();
        theme = read.project().theme();
        applicantName = read.applicant().name();
        applicantSiret = read.applicant().siret();
        applicantRna = read.applicant().rna();
        found(RequestIndex.of(reference, title, applicantName, read.project()));
        measure();
    }

    private void found(RequestIndex by) {
        foundOtherwise |= !by.equals(index);
        index = by;
    }

    private void readBy(DossierFacts facts) {
        newReaders = facts;
        readership = Readership.of(facts);
    }

    /** What was typed in a step is over with it. */
    private void enter(RequestState next, Instant now, Instant term) {
        form = null;
        if (state == RequestState.CIRCULATING) {
            newlyAwaited = Set.of();
        }
        state = next;
        stateSince = now;
        due = term;
        milestones = milestones.with(next, now);
        measure();
    }

    private void measure() {
        measures = Measures.of(dossier, milestones, suspendedDays);
    }

    private static String shorten(String typed) {
        return OneLine.of(Typed.lineOrEmpty(typed), DossierParser.SHORT);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public UUID formKey() {
        return formKey;
    }

    public Reference reference() {
        return reference;
    }

    public String receivingSignatory() {
        return receivingSignatory;
    }

    public String depositor() {
        return depositor;
    }

    public RequestState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** When the present step should be over; null when nothing limits it. */
    public Instant due() {
        return due;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String title() {
        return title;
    }

    public String applicantName() {
        return applicantName;
    }

    /** What was typed of a draft, or of a completion; null when nothing is under way. */
    public RequestForm form() {
        return form;
    }

    /** What the request carries; null while it is a draft. */
    public Dossier dossier() {
        return dossier;
    }

    /** Once deposited: whether there is money for which a link of interest could matter. */
    public boolean asksForMoney() {
        return dossier.funding().amountAsked().signum() > 0;
    }

    public int revision() {
        return revision;
    }

    public Urgency urgency() {
        return urgency;
    }

    /**
     * Null when nothing limits the avis in time; and while its avis is replaced: the day was that of the first one, and a second
     * waits for the next meeting.
     */
    public LocalDate usefulDate() {
        return isRectified() ? null : usefulDate;
    }

    /** As if a completion that is awaited came on the last day of its term. */
    int suspendedDaysAtMost() {
        return state == RequestState.COMPLETION_ASKED
                ? suspendedDays + (int) ChronoUnit.DAYS.between(ParisTime.day(stateSince), ParisTime.day(due))
                : suspendedDays;
    }

    public int suspendedDays() {
        return suspendedDays;
    }

    public int completionCount() {
        return completionCount;
    }

    public String completionAsked() {
        return completionAsked;
    }

    /** Why it was found outside the perimeter, withdrawn or cancelled. */
    public String reason() {
        return reason;
    }

    /** An avis was recorded, and a second one that replaces it is being deliberated on. */
    public boolean isRectified() {
        return rectifiedFrom != null;
    }

    /** Its avis is recorded: what was said before it is open to those who read the request, and stays so. */
    public boolean isNotified() {
        return state.isNotified() || isRectified();
    }

    /**
     * Whether what was said from then on is open to those who read the request: an avis that came after it is recorded. Of what is
     * said while that avis is being replaced, the second avis decides.
     */
    public boolean isNotifiedSince(Instant then) {
        return isNotified() && (!isRectified() || then.isBefore(rectifiedSince));
    }

    public boolean isFollowUpAwaited() {
        return state == RequestState.AVIS_RECORDED || rectifiedFrom == RequestState.AVIS_RECORDED;
    }

    /** It may still be withdrawn or cancelled: no avis was given. */
    public boolean isBeforeAvis() {
        return state.isBeforeAvis() && !isRectified();
    }

    /** When it entered this state for the last time; empty if it never did. */
    Optional<Instant> lastReached(RequestState wanted) {
        return milestones.last(wanted);
    }

    RequestIndex index() {
        return index;
    }

    /** Now or before: what comes of a step is not looked for as long as it was not reached. */
    public boolean hasReached(RequestState step) {
        return state == step || milestones.last(step).isPresent();
    }

    /** What the funder decided may be known: it was closed once, perhaps while its avis was being replaced. */
    public boolean mayHaveFollowUp() {
        return hasReached(RequestState.CLOSED) || rectifiedFrom == RequestState.CLOSED;
    }

    /** A second avis was asked for, whether it came or not. */
    public boolean cameBackAfterItsAvis() {
        return milestones.isAfter(RequestState.READY, RequestState.AVIS_RECORDED);
    }

    /** The committee had it once: it was neither postponed, nor called to a meeting, nor asked again. */
    public boolean wasReadyOnce() {
        return milestones.times(RequestState.READY) == 1;
    }

    /** Who may read it, as {@link Readership} numbers it. */
    public long readership() {
        return readership;
    }

    /** Its words or its départements changed since it was saved. */
    boolean isFoundOtherwise() {
        return foundOtherwise;
    }

    /** Null unless they changed since it was saved. */
    DossierFacts newReaders() {
        return newReaders;
    }

    /** The signatories that it waits for from now on; null unless that changed since it was saved. */
    Set<String> newlyAwaited() {
        return newlyAwaited;
    }

    /** All of it is written. */
    void indexed() {
        newlyAwaited = null;
        foundOtherwise = false;
        newReaders = null;
    }

    public List<Milestone> milestones() {
        return milestones.all();
    }
}
