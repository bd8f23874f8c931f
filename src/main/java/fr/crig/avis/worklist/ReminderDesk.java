package fr.crig.avis.worklist;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.notification.RequestMatter;
import fr.crig.avis.page.Formats;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Where the secretariat reminds those who are late, beside the reminders that leave by themselves. */
@Desk
public class ReminderDesk {

    private final LateLookup lates;
    private final RequestReader requests;
    private final RequestMails mails;
    private final Journal journal;
    private final Committee committee;
    private final Formats formats;
    private final Clock clock;

    ReminderDesk(
            LateLookup lates,
            RequestReader requests,
            RequestMails mails,
            Journal journal,
            Committee committee,
            Formats formats,
            Clock clock) {
        this.lates = lates;
        this.requests = requests;
        this.mails = mails;
        this.journal = journal;
        this.committee = committee;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * @return short names of the signatories that are reminded
     * @throws Refusal when nobody is late, or somebody was reminded of this request today
     */
    public String remind(Actor secretary, Reference reference) {
        secretary.ensureSecretariat();
        FundingRequest request = requests.visible(secretary, reference);
        LateRequest late = lates.find(request).orElseThrow(() -> Refusal.because("refusal.reminder.nobodyLate"));
        if (!late.remindable()) {
            throw Refusal.because(
                    "refusal.reminder.today", formats.time(late.reminded().at()));
        }
        String names = late.awaited().stream().map(committee::shortName).collect(Collectors.joining(", "));
        journal.record(secretary, act(late), reference.value(), names);
        FirstWins.save(reference, () -> tell(request, late));
        return names;
    }

    private static String act(LateRequest late) {
        return late.request().state() == RequestState.CIRCULATING ? "reminder.opinion" : "reminder.followUp";
    }

    private boolean tell(FundingRequest request, LateRequest late) {
        LocalDate today = ParisTime.day(clock.instant());
        NoticeFacts facts = NoticeFacts.of(request);
        if (late.request().state() == RequestState.AVIS_RECORDED) {
            mails.followUpAsked(facts, today);
            return true;
        }
        RequestMatter matter = RequestMatter.of(request, requests.attachments(request));
        LocalDate due = ParisTime.day(late.request().due());
        late.awaited().forEach(signatory -> mails.opinionReminded(facts, matter, signatory, today, due));
        return true;
    }
}
