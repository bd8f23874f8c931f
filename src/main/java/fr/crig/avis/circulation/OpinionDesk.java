package fr.crig.avis.circulation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where members give the opinion of their signatory. */
@Service
@Transactional
public class OpinionDesk {

    private final Circulations circulations;
    private final Opinions opinions;
    private final StatementReader statements;
    private final RequestReader requests;
    private final CirculationProcess process;
    private final Journal journal;
    private final Clock clock;

    OpinionDesk(
            Circulations circulations,
            Opinions opinions,
            StatementReader statements,
            RequestReader requests,
            CirculationProcess process,
            Journal journal,
            Clock clock) {
        this.circulations = circulations;
        this.opinions = opinions;
        this.statements = statements;
        this.requests = requests;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives, or corrects, the opinion of the member's signatory.
     *
     * @throws ChangedMeanwhile if somebody of the same signatory answered since the form was made
     * @throws Refusal if the term is over, or what was typed is incomplete
     */
    public Opinion give(Actor member, Reference reference, OpinionForm form) {
        FundingRequest request = requests.visible(member, reference);
        Instant now = clock.instant();
        circulationAsking(member, reference).ensureOpen(now);
        Statement statement = statements.read(form, asksForMoney(request));
        if (lastNumber(reference, member.signatory()) != form.seenNumber) {
            throw new ChangedMeanwhile(reference);
        }
        int number = form.seenNumber + 1;
        Opinion opinion = opinions.save(Opinion.given(reference, number, statement, member, now, request.revision()));
        record(member, opinion);
        return opinion;
    }

    /** Number of the signatory's last opinion; 0 before the first. */
    @Transactional(readOnly = true)
    public int lastNumber(Reference reference, String signatory) {
        return opinions.findFirstByReferenceAndSignatoryOrderByNumberDesc(reference, signatory)
                .map(Opinion::number)
                .orElse(0);
    }

    private void record(Actor member, Opinion opinion) {
        boolean first = opinion.number() == 1;
        String act = first ? "opinion.given" : "opinion.corrected";
        journal.record(member, act, opinion.reference().value(), null);
        if (first && !process.opinionGiven(opinion.reference(), opinion.signatory())) {
            throw Refusal.because("refusal.opinion.notWaitedFor");
        }
    }

    private Circulation circulationAsking(Actor member, Reference reference) {
        Circulation circulation = circulations
                .findByReference(reference)
                .orElseThrow(() -> Refusal.because("refusal.opinion.notWaitedFor"));
        if (!member.isMemberOf(member.signatory()) || !circulation.asked().contains(member.signatory())) {
            throw Refusal.because("refusal.opinion.membersOnly");
        }
        return circulation;
    }

    private static boolean asksForMoney(FundingRequest request) {
        return request.dossier().funding().amountAsked().signum() > 0;
    }
}
