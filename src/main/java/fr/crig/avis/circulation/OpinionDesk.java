package fr.crig.avis.circulation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.AcceptedFile;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where members give the opinion of their signatory. */
@Desk
public class OpinionDesk {

    private final Circulations circulations;
    private final Opinions opinions;
    private final StatementParser statements;
    private final OpinionPieces pieces;
    private final RequestReader requests;
    private final RequestLifecycle lifecycle;
    private final CirculationProcess process;
    private final Authors authors;
    private final OpinionNotices notices;
    private final Journal journal;
    private final Clock clock;

    OpinionDesk(
            Circulations circulations,
            Opinions opinions,
            StatementParser statements,
            OpinionPieces pieces,
            RequestReader requests,
            RequestLifecycle lifecycle,
            CirculationProcess process,
            Authors authors,
            OpinionNotices notices,
            Journal journal,
            Clock clock) {
        this.circulations = circulations;
        this.opinions = opinions;
        this.statements = statements;
        this.pieces = pieces;
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.process = process;
        this.authors = authors;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** An opinion with which no file was sent. */
    public Opinion give(Actor member, Reference reference, OpinionForm form) {
        return give(member, reference, form, null);
    }

    /**
     * Gives, or corrects, the opinion of the member's signatory.
     *
     * @param sent the file that goes with it, in the place of the one before; null if none was sent
     * @throws ChangedMeanwhile if somebody of the same signatory answered since the form was made
     * @throws Refusal if the term is over, or what was typed is incomplete, or the file not accepted: all in one round
     */
    public Opinion give(Actor member, Reference reference, OpinionForm form, SentFile sent) {
        FundingRequest request = requests.visible(member, reference);
        Circulation circulation = circulationAsking(member, reference);
        ensureOpen(request, circulation);
        List<Violation> violations = new ArrayList<>();
        Statement statement = Refusal.collect(violations, () -> statements.read(form, request.asksForMoney()));
        AcceptedFile accepted = sent == null ? null : Refusal.collect(violations, () -> pieces.check(sent));
        Refusal.throwIfAny(violations);
        Optional<Opinion> last = last(reference, member);
        ensureSeen(reference, last, form.seenNumber);
        int number = form.seenNumber + 1;
        Authorship authorship = authors.of(member, circulation);
        OpinionPiece before = last.map(Opinion::piece).orElse(null);
        OpinionPiece piece = sent != null ? pieces.keep(sent, accepted) : form.withoutPiece ? null : before;
        Opinion opinion =
                keep(Opinion.given(reference, number, statement, piece, member, authorship, request.revision()));
        notices.given(opinion, request, member);
        if (number == 1) {
            journal.record(member, authorship.onBehalfOf(), "opinion.given", reference.value(), null);
            tellProcess(opinion);
        } else {
            journal.record(member, authorship.onBehalfOf(), "opinion.corrected", reference.value(), null);
        }
        tellOfPiece(opinion, before, member, authorship.onBehalfOf());
        return opinion;
    }

    /** Without its name: not every reader of the journal may see the opinion. */
    private void tellOfPiece(Opinion opinion, OpinionPiece before, Actor member, String onBehalfOf) {
        if (opinion.piece() == null && before != null) {
            journal.record(
                    member,
                    onBehalfOf,
                    "opinion.pieceRemoved",
                    opinion.reference().value(),
                    null);
        } else if (opinion.piece() != null && !opinion.piece().equals(before)) {
            journal.record(
                    member,
                    onBehalfOf,
                    "opinion.pieceJoined",
                    opinion.reference().value(),
                    null);
        }
    }

    /**
     * Says the last opinion again, of the present revision of the request.
     *
     * @throws ChangedMeanwhile if somebody of the same signatory answered since the page was made
     */
    public Opinion confirm(Actor member, Reference reference, int seenNumber) {
        FundingRequest request = requests.visible(member, reference);
        Circulation circulation = circulationAsking(member, reference);
        ensureOpen(request, circulation);
        Optional<Opinion> last = last(reference, member);
        ensureSeen(reference, last, seenNumber);
        Opinion said = last.orElseThrow(() -> new ChangedMeanwhile(reference));
        Authorship authorship = authors.of(member, circulation);
        Opinion opinion = keep(Opinion.confirmed(said, member, authorship, request.revision()));
        notices.given(opinion, request, member);
        journal.record(member, authorship.onBehalfOf(), "opinion.confirmed", reference.value(), null);
        return opinion;
    }

    private void ensureOpen(FundingRequest request, Circulation circulation) {
        circulation.ensureOpen(clock.instant());
        if (request.state() != RequestState.CIRCULATING) {
            // Withdrawn or cancelled meanwhile: the circulation itself was never closed.
            throw Refusal.because("refusal.request.movedOn");
        }
    }

    private Optional<Opinion> last(Reference reference, Actor member) {
        return opinions.findFirstByReferenceAndSignatoryOrderByNumberDesc(reference, member.signatory());
    }

    private static void ensureSeen(Reference reference, Optional<Opinion> last, int seenNumber) {
        if (last.map(Opinion::number).orElse(0) != seenNumber) {
            throw new ChangedMeanwhile(reference);
        }
    }

    /** Two members of one signatory at once: the table takes only one opinion of each number. */
    private Opinion keep(Opinion opinion) {
        Opinion kept = FirstWins.save(opinion.reference(), () -> opinions.save(opinion));
        if (kept.number() == 1) {
            lifecycle.answered(kept.reference(), kept.signatory());
        }
        return kept;
    }

    private void tellProcess(Opinion opinion) {
        if (!process.opinionGiven(opinion.reference(), opinion.signatory())) {
            throw Refusal.because("refusal.opinion.notWaitedFor");
        }
    }

    private Circulation circulationAsking(Actor member, Reference reference) {
        Circulation circulation = circulations
                .findByReference(reference)
                .orElseThrow(() -> Refusal.because("refusal.opinion.notWaitedFor"));
        if (!circulation.asks(member)) {
            throw Refusal.because("refusal.opinion.membersOnly");
        }
        return circulation;
    }
}
