package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Where the signatory that made a reserve says whether it is lifted. */
@Desk
public class LiftingDesk {

    private static final int LONGEST_REASON = 4000;

    private final ReserveLiftings liftings;
    private final FollowUps followUps;
    private final AvisRegister register;
    private final OpenReserves reserves;
    private final ReserveNotices notices;
    private final RequestReader requests;
    private final Journal journal;
    private final Clock clock;

    LiftingDesk(
            ReserveLiftings liftings,
            FollowUps followUps,
            AvisRegister register,
            OpenReserves reserves,
            ReserveNotices notices,
            RequestReader requests,
            Journal journal,
            Clock clock) {
        this.liftings = liftings;
        this.followUps = followUps;
        this.register = register;
        this.reserves = reserves;
        this.notices = notices;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws NotVisible for anybody but those who made the reserve
     * @throws ChangedMeanwhile once it is answered
     */
    @Transactional(readOnly = true)
    public ReserveLifting open(Actor actor, Reference reference, long id) {
        ReserveLifting lifting = ofMaker(actor, reference, id);
        if (!lifting.isOpen()) {
            throw new ChangedMeanwhile(reference);
        }
        return lifting;
    }

    /** @throws ChangedMeanwhile if somebody answered already, or the avis was replaced */
    public void answer(Actor actor, Reference reference, long id, LiftingForm form) {
        ReserveLifting lifting = ofMaker(actor, reference, id);
        if (!lifting.isOpen()) {
            throw new ChangedMeanwhile(reference);
        }
        String reason = check(form);
        lifting.settle(form.answer, reason, actor, clock.instant());
        liftings.save(lifting);
        boolean confirmed = form.answer == LiftingState.CONFIRMED;
        if (confirmed) {
            lift(lifting);
        }
        FundingRequest request = requests.get(reference);
        journal.record(actor, confirmed ? "reserve.lifted" : "reserve.kept", reference.value(), lifting.words());
        notices.settled(request, lifting);
    }

    private void lift(ReserveLifting lifting) {
        FollowUp followUp = followUps
                .findByReference(lifting.reference())
                .orElseThrow(() -> new ChangedMeanwhile(lifting.reference()));
        boolean open = AvisRegister.inForce(register.all(lifting.reference()))
                .filter(avis -> OpenReserves.of(avis, followUp).containsKey(lifting.rank()))
                .isPresent();
        if (!open) {
            throw new ChangedMeanwhile(lifting.reference());
        }
        reserves.lift(followUp, List.of(lifting.rank()));
    }

    /** @return why the reserve is kept, or null */
    private static String check(LiftingForm form) {
        List<Violation> violations = new ArrayList<>();
        String reason = Typed.words("reason", form.reason, LONGEST_REASON, violations);
        if (form.answer == null || form.answer == LiftingState.PROPOSED) {
            violations.add(Violation.of("answer", "refusal.lifting.answer"));
        } else if (form.answer == LiftingState.DECLINED && reason == null) {
            violations.add(Violation.of("reason", "refusal.lifting.reason"));
        }
        Refusal.throwIfAny(violations);
        return reason;
    }

    private ReserveLifting ofMaker(Actor actor, Reference reference, long id) {
        requests.visible(actor, reference);
        return liftings.findByIdAndReference(id, reference)
                .filter(lifting -> lifting.mayBeSettledBy(actor))
                .orElseThrow(() -> new NotVisible(reference));
    }
}
