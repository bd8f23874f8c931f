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
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody recorded it first
     */
    public void record(Actor actor, AgreementForm form) {
        actor.ensureSecretariat();
        if (agreements.findById(Agreement.ONLY).isPresent()) {
            throw new ChangedMeanwhile(Agreement.SUBJECT);
        }
        AgreementFacts facts = AgreementParser.facts(form, today());
        Agreement agreement = Agreement.recorded(facts, actor, clock.instant(), today());
        watch.look(agreement, today());
        FirstWins.save(Agreement.SUBJECT, () -> agreements.save(agreement));
        journal.record(actor, "agreement.recorded", Agreement.SUBJECT, words.facts(facts));
    }

    /**
     * @throws Refusal with all that is wrong
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void correct(Actor actor, AgreementForm form) {
        Agreement agreement = find(actor, form.version);
        AgreementFacts facts = AgreementParser.facts(form, today());
        int asked = agreement.lastRank();
        boolean open = agreement.isTaskOpen();
        agreement.correct(facts, today());
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
        Agreement agreement = find(actor, form.version);
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
        Agreement agreement = find(actor, form.version);
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
        Agreement agreement = find(actor, form.version);
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
        Agreement agreement = find(actor, form.version);
        AgreementParser.TakingBack what = AgreementParser.takingBack(form, agreement.entries(), today());
        String said = words.entry(agreement, what.entry()) + ". " + what.reason();
        int asked = agreement.lastRank();
        boolean open = agreement.isTaskOpen();
        agreement.takeBack(what.entry(), today());
        if (open) {
            process.corrected(asked);
        }
        watch.look(agreement, today());
        agreements.save(agreement);
        journal.record(actor, "agreement.takenBack", Agreement.SUBJECT, said);
    }

    private Agreement find(Actor actor, int seenVersion) {
        actor.ensureSecretariat();
        Agreement agreement = agreements.findById(Agreement.ONLY).orElseThrow(() -> new NotVisible(Agreement.SUBJECT));
        agreement.ensureUnchangedSince(seenVersion);
        return agreement;
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
