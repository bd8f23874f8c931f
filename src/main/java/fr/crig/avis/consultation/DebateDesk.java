package fr.crig.avis.consultation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.consultation.RunningConsultations.Running;
import fr.crig.avis.deliberation.WrittenDeliberations;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;

/** Where the members debate by writing, and from where one of them may ask for a meeting instead. */
@Desk
public class DebateDesk {

    static final int LONGEST_CONTRIBUTION = 8000;
    static final int LONGEST_REASON = 4000;

    private final RunningConsultations running;
    private final Consultations consultations;
    private final Contributions contributions;
    private final Parties parties;
    private final MemberLookup members;
    private final WrittenDeliberations deliberations;
    private final ConsultationProcess process;
    private final DebateNotices notices;
    private final Journal journal;
    private final Clock clock;

    DebateDesk(
            RunningConsultations running,
            Consultations consultations,
            Contributions contributions,
            Parties parties,
            MemberLookup members,
            WrittenDeliberations deliberations,
            ConsultationProcess process,
            DebateNotices notices,
            Journal journal,
            Clock clock) {
        this.running = running;
        this.consultations = consultations;
        this.contributions = contributions;
        this.parties = parties;
        this.members = members;
        this.deliberations = deliberations;
        this.process = process;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A contribution of a member, or of the secretary. The same form sent once more adds none.
     *
     * @throws Refusal once the debate is over, or from whoever takes no part
     */
    public void contribute(Actor author, Reference reference, ContributionForm form) {
        Running debate = running.of(author, reference);
        if (!parties.isSecretary(author, debate.request())) {
            parties.ensureMember(author, debate.request(), debate.consultation());
        }
        Instant now = clock.instant();
        debate.consultation().ensureDebating(now);
        String words =
                Typed.requiredWords("words", form.words, LONGEST_CONTRIBUTION, "refusal.consultation.required.words");
        Authorship authorship = members.authorship(author, now);
        if (isSaid(debate.consultation(), authorship.givenBy(), words, form.seen)) {
            return;
        }
        Contribution said = contributions.save(Contribution.of(debate.consultation(), words, author, authorship));
        journal.record(author, authorship.onBehalfOf(), "consultation.contributed", reference.value(), null);
        notices.contributed(
                debate.request(),
                said,
                parties.entitled(debate.request(), debate.consultation()),
                ParisTime.day(debate.consultation().debateEnd()));
    }

    /** By a second click, or by the back button: the same words from the same page. */
    private boolean isSaid(Consultation consultation, String author, String words, int seen) {
        return contributions.findByConsultationOrderByIdAsc(consultation.id()).stream()
                .skip(Math.max(0, seen))
                .anyMatch(one -> one.author().equals(author) && one.words().equals(words));
    }

    /**
     * The signatory wants the request debated at a meeting: the consultation stops there.
     *
     * @throws Refusal once the vote is closed, or without a reason
     */
    public void callToMeeting(Actor member, Reference reference, EvocationForm form) {
        Running debate = running.of(member, reference);
        parties.ensureMember(member, debate.request(), debate.consultation());
        Instant now = clock.instant();
        String reason =
                Typed.requiredWords("reason", form.reason, LONGEST_REASON, "refusal.consultation.required.reason");
        debate.consultation().callToMeeting(new Evocation(member.signatory(), member.name(), reason, now), now);
        consultations.save(debate.consultation());
        deliberations.sendToMeeting(reference);
        String onBehalfOf = members.authorship(member, now).onBehalfOf();
        journal.record(member, onBehalfOf, "consultation.calledToMeeting", reference.value(), null);
        process.calledToMeeting(reference);
    }
}
