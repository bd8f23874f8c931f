package fr.crig.avis.consultation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.consultation.RunningConsultations.Running;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;

/** Where members vote on behalf of their signatory. */
@Desk
public class VoteDesk {

    private final RunningConsultations running;
    private final Votes votes;
    private final Parties parties;
    private final MemberLookup members;
    private final ConsultationProcess process;
    private final Journal journal;
    private final Clock clock;

    VoteDesk(
            RunningConsultations running,
            Votes votes,
            Parties parties,
            MemberLookup members,
            ConsultationProcess process,
            Journal journal,
            Clock clock) {
        this.running = running;
        this.votes = votes;
        this.parties = parties;
        this.members = members;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives the vote of the member's signatory or, until the vote closes, corrects it. Only a recusal is final: whoever is out of
     * the item stays out.
     *
     * @throws ChangedMeanwhile if somebody of the same signatory voted since the form was made
     * @throws Refusal if the vote is not open, or what was typed is incomplete
     */
    public Vote vote(Actor member, Reference reference, VoteForm form) {
        Running voting = running.of(member, reference);
        Consultation consultation = voting.consultation();
        parties.ensureMember(member, voting.request(), consultation);
        Instant now = clock.instant();
        consultation.ensureVoting(now);
        Ballot ballot = Ballot.read(form);
        ensureSeen(consultation, member, form.seenNumber);
        Authorship authorship = members.authorship(member, now);
        Vote vote = votes.save(Vote.given(consultation, form.seenNumber + 1, ballot, member, authorship));
        if (vote.number() > 1) {
            journal.record(member, authorship.onBehalfOf(), "consultation.voteCorrected", reference.value(), null);
            return vote;
        }
        journal.record(member, authorship.onBehalfOf(), "consultation.voted", reference.value(), null);
        if (!process.voted(reference, member.signatory())) {
            throw Refusal.because("refusal.vote.closed");
        }
        return vote;
    }

    private void ensureSeen(Consultation consultation, Actor member, int seenNumber) {
        int last = votes.findFirstByConsultationAndSignatoryOrderByNumberDesc(consultation.id(), member.signatory())
                .map(Vote::number)
                .orElse(0);
        if (last != seenNumber) {
            throw new ChangedMeanwhile(consultation.reference());
        }
    }
}
