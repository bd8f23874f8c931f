package fr.crig.avis.agreement;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Where the secretariat writes down what the convention says and what becomes of it. @throws NotVisible for anybody else, as each act here */
@Desk
public class AgreementDesk {

    private final Agreements agreements;
    private final AgreementProcess process;
    private final RenewalWatch watch;
    private final AgreementWords words;
    private final Formats formats;
    private final Journal journal;
    private final Clock clock;

    AgreementDesk(
            Agreements agreements,
            AgreementProcess process,
            RenewalWatch watch,
            AgreementWords words,
            Formats formats,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.process = process;
        this.watch = watch;
        this.words = words;
        this.formats = formats;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The first one, or one that was signed to follow the last.
     *
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody recorded one first, or changed the one that it follows
     */
    public void record(Actor actor, AgreementForm form) {
        actor.ensureSecretariat();
        Optional<Agreement> last = agreements.findFirstByOrderByIdDesc();
        if (last.isPresent() || form.follows > 0) {
            last.orElseThrow(() -> new ChangedMeanwhile(Agreement.SUBJECT))
                    .ensureUnchangedSince(form.follows, form.version);
        }
        AgreementFacts facts = AgreementParser.facts(form, today());
        Agreement agreement = last.map(before -> follow(before, facts, actor))
                .orElseGet(() -> Agreement.recorded(facts, actor, clock.instant(), today()));
        watch.look(agreement, today());
        FirstWins.save(Agreement.SUBJECT, () -> agreements.save(agreement));
        journal.record(actor, "agreement.recorded", Agreement.SUBJECT, words.facts(facts));
    }

    /** It is known by then what becomes of the one before. */
    private Agreement follow(Agreement before, AgreementFacts facts, Actor actor) {
        int asked = before.lastRank();
        boolean open = before.isTaskOpen();
        Agreement agreement = Agreement.following(before, facts, actor, clock.instant(), today());
        if (open) {
            process.decided(asked, true);
        }
        agreements.save(before);
        return agreement;
    }

    /**
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void correct(Actor actor, AgreementForm form) {
        Agreement agreement = find(actor, form);
        AgreementFacts facts = AgreementParser.facts(form, today());
        int asked = agreement.lastRank();
        boolean open = agreement.isTaskOpen();
        agreement.correct(facts, today());
        before(agreement).ifPresent(before -> {
            before.endBefore(facts.firstDay());
            agreements.save(before);
        });
        if (open) {
            process.corrected(asked);
        }
        watch.look(agreement, today());
        agreements.save(agreement);
        journal.record(actor, "agreement.corrected", Agreement.SUBJECT, words.facts(facts));
    }

    /**
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void renew(Actor actor, RenewalForm form) {
        Agreement agreement = find(actor, form);
        RenewalAct act = AgreementParser.act(form, today());
        int asked = agreement.lastRank();
        boolean open = agreement.isTaskOpen();
        agreement.renew(act, today());
        if (open) {
            process.decided(asked, true);
        }
        watch.look(agreement, today());
        agreements.save(agreement);
        journal.record(actor, "agreement.renewed", Agreement.SUBJECT, words.term(agreement.last()));
    }

    /**
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void giveNotice(Actor actor, NoticeForm form) {
        Agreement agreement = find(actor, form);
        AgreementNotice notice = AgreementParser.notice(form, actor, clock.instant(), today());
        int asked = agreement.lastRank();
        boolean open = agreement.isTaskOpen();
        agreement.giveNotice(notice, today());
        if (open && !agreement.isTaskOpen()) {
            process.decided(asked, false);
        }
        watch.look(agreement, today());
        agreements.save(agreement);
        journal.record(
                actor,
                "agreement.noticeGiven",
                Agreement.SUBJECT,
                formats.date(notice.givenOn()) + ", " + notice.givenBy());
    }

    /**
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void amend(Actor actor, AmendmentForm form) {
        Agreement agreement = find(actor, form);
        Amendment amendment = AgreementParser.amendment(form, actor, clock.instant(), today());
        agreement.amend(amendment);
        agreements.save(agreement);
        journal.record(actor, "agreement.amended", Agreement.SUBJECT, formats.date(amendment.signedOn()));
    }

    /**
     * What was written down by mistake is as if it had never been; the journal keeps both.
     *
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void takeBack(Actor actor, MistakeForm form) {
        Agreement agreement = find(actor, form);
        AgreementParser.TakingBack what = AgreementParser.takingBack(form, agreement.entries(), today());
        String said = words.entry(agreement, what.entry()) + ". " + what.reason();
        int asked = agreement.lastRank();
        boolean open = agreement.isTaskOpen();
        Agreement left = what.entry().kind() == AgreementEntry.Kind.AGREEMENT
                ? takeBackWhole(agreement)
                : takeBack(agreement, what.entry());
        if (open) {
            process.corrected(asked);
        }
        watch.look(left, today());
        agreements.save(left);
        journal.record(actor, "agreement.takenBack", Agreement.SUBJECT, said);
    }

    private Agreement takeBack(Agreement agreement, AgreementEntry entry) {
        agreement.takeBack(entry, today());
        return agreement;
    }

    /** @return the one that it followed, which goes on as if nothing had followed it */
    private Agreement takeBackWhole(Agreement agreement) {
        Agreement before = before(agreement).orElseThrow();
        agreements.delete(agreement);
        before.goOn(today());
        return before;
    }

    private Optional<Agreement> before(Agreement agreement) {
        return agreements.findById(agreement.number() - 1);
    }

    private Agreement find(Actor actor, SeenForm seen) {
        actor.ensureSecretariat();
        Agreement agreement =
                agreements.findFirstByOrderByIdDesc().orElseThrow(() -> new NotVisible(Agreement.SUBJECT));
        agreement.ensureUnchangedSince(seen.number, seen.version);
        return agreement;
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
