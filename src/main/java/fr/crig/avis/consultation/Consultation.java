package fr.crig.avis.consultation;

import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Resolution;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The committee deliberating by writing on one request (ordonnance 2014-1329): a debate, then a vote, then a result. */
@Table("consultation")
public class Consultation {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;
    private ConsultationState state;
    private boolean urgent;
    private Instant openedAt;
    private Instant debateEnd;
    private Instant earliestEnd;
    private Resolution proposal;
    private Instant voteOpenedAt;
    private Instant voteEnd;
    private Instant closedAt;
    private Quorum participation;
    private Evocation evocation;

    @MappedCollection(idColumn = "consultation")
    private Set<Voter> voters = new LinkedHashSet<>();

    static Consultation open(Reference reference, boolean urgent, Instant now, ConsultationDates dates) {
        var consultation = new Consultation();
        consultation.reference = reference;
        consultation.state = ConsultationState.DEBATE;
        consultation.urgent = urgent;
        consultation.openedAt = now;
        consultation.debateEnd = dates.debateEnd();
        consultation.earliestEnd = dates.earliestEnd();
        return consultation;
    }

    /** @param all of a request, oldest first */
    static Optional<Consultation> last(List<Consultation> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void ensureDebating(Instant now) {
        if (!isDebateOpen(now)) {
            throw Refusal.because("refusal.consultation.debateOver");
        }
    }

    /** @throws Refusal while the debate runs: nobody may be cut short */
    void prepareVote(Resolution proposed, Instant now) {
        ensure(ConsultationState.DEBATE);
        if (isDebateOpen(now)) {
            throw Refusal.because("refusal.consultation.debateRuns");
        }
        proposal = proposed;
    }

    void openVote(Collection<String> entitled, Instant now, Instant end) {
        ensure(ConsultationState.DEBATE);
        state = ConsultationState.VOTE;
        voteOpenedAt = now;
        voteEnd = end;
        entitled.forEach(signatory -> voters.add(new Voter(signatory)));
    }

    /** The domain's clock decides, even if the engine's timer is a moment late. */
    void ensureVoting(Instant now) {
        if (state == ConsultationState.DEBATE) {
            throw Refusal.because("refusal.vote.notOpen");
        }
        if (!isVoteOpen(now)) {
            throw Refusal.because("refusal.vote.closed");
        }
    }

    void closeVote(Quorum counted, Instant now) {
        ensure(ConsultationState.VOTE);
        participation = counted;
        closedAt = now;
        state = counted.isReached() ? ConsultationState.COUNTED : ConsultationState.INVALID;
    }

    void callToMeeting(Evocation called, Instant now) {
        if (!isOpen(now)) {
            throw Refusal.because("refusal.consultation.closed");
        }
        evocation = called;
        closedAt = now;
        state = ConsultationState.CALLED_TO_MEETING;
    }

    /** @throws Refusal once it is decided: its avis is being recorded */
    void stop(Instant now) {
        if (state == ConsultationState.DECIDED) {
            throw Refusal.because("refusal.request.movedOn");
        }
        state = ConsultationState.STOPPED;
        closedAt = now;
    }

    void decide() {
        ensure(ConsultationState.COUNTED);
        state = ConsultationState.DECIDED;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    void ensureUnchangedSince(int seenVersion) {
        if (version() != seenVersion) {
            throw new ChangedMeanwhile(reference);
        }
    }

    private void ensure(ConsultationState expected) {
        if (state != expected) {
            throw new ChangedMeanwhile(reference);
        }
    }

    public boolean isDebateOpen(Instant now) {
        return state == ConsultationState.DEBATE && !now.isAfter(debateEnd);
    }

    public boolean isVoteOpen(Instant now) {
        return state == ConsultationState.VOTE && !now.isAfter(voteEnd);
    }

    /** Whether it may still be called to a meeting. */
    public boolean isOpen(Instant now) {
        return state.isBeforeClose() && (voteEnd == null || !now.isAfter(voteEnd));
    }

    Long id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public Reference reference() {
        return reference;
    }

    public ConsultationState state() {
        return state;
    }

    public boolean urgent() {
        return urgent;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant debateEnd() {
        return debateEnd;
    }

    /** As announced when it opened: it never ends before. */
    public Instant earliestEnd() {
        return earliestEnd;
    }

    /** What is put to the vote; null before. */
    public Resolution proposal() {
        return proposal;
    }

    public Instant voteOpenedAt() {
        return voteOpenedAt;
    }

    /** Term of the vote; null before it opens. */
    public Instant voteEnd() {
        return voteEnd;
    }

    /** When the vote closed, or when it was called to a meeting. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Null before the vote closes. */
    public Quorum participation() {
        return participation;
    }

    /** Null unless it was called to a meeting. */
    public Evocation evocation() {
        return evocation;
    }

    /** Entitled when the vote opened; empty before. */
    public Set<String> voters() {
        return voters.stream().map(Voter::signatory).collect(Collectors.toUnmodifiableSet());
    }
}
