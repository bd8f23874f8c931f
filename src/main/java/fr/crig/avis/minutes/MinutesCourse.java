package fr.crig.avis.minutes;

import fr.crig.avis.account.Journal;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDates;
import fr.crig.avis.meeting.MeetingLifecycle;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of minutes that nobody clicks: drafted from the record, with the signatories, term, approved. */
@Service
@Transactional
public class MinutesCourse {

    private final MinutesRegister register;
    private final MinutesAccess access;
    private final MinutesFacts facts;
    private final MinutesWords words;
    private final MinutesProposal proposal;
    private final MinutesPdf pdf;
    private final Remarks remarks;
    private final FileStore files;
    private final MeetingLookup meetings;
    private final MeetingLifecycle lifecycle;
    private final MeetingDates dates;
    private final Journal journal;
    private final Clock clock;

    MinutesCourse(
            MinutesRegister register,
            MinutesAccess access,
            MinutesFacts facts,
            MinutesWords words,
            MinutesProposal proposal,
            MinutesPdf pdf,
            Remarks remarks,
            FileStore files,
            MeetingLookup meetings,
            MeetingLifecycle lifecycle,
            MeetingDates dates,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.access = access;
        this.facts = facts;
        this.words = words;
        this.proposal = proposal;
        this.pdf = pdf;
        this.remarks = remarks;
        this.files = files;
        this.meetings = meetings;
        this.lifecycle = lifecycle;
        this.dates = dates;
        this.journal = journal;
        this.clock = clock;
    }

    /** The meeting was held: a draft is made from what was recorded. Asked again, it does nothing. */
    public void prepare(long id) {
        if (register.findByMeeting(id).isEmpty()) {
            Meeting meeting = meetings.get(id);
            Minutes minutes = register.save(Minutes.draft(id, facts.gather(meeting)));
            words.write(minutes, proposal.of(meeting), Actor.SERVICE);
            register.save(minutes);
            lifecycle.minutesDrafted(id);
            journal.record(Actor.SERVICE, "minutes.drafted", meeting.subject(), null);
        }
    }

    /** The document of the draft is kept as it was sent. */
    public Minutes send(long id) {
        Minutes minutes = access.locked(id);
        Instant now = clock.instant();
        minutes.send(keep(pdf.draft(minutes, words.last(minutes).text())), now, dates.remarksTerm(ParisTime.day(now)));
        lifecycle.minutesSent(id);
        return register.save(minutes);
    }

    /** @return whether remarks want an answer */
    public boolean closeRemarks(long id) {
        Minutes minutes = access.locked(id);
        boolean any = remarks.existsByMinutes(minutes.id());
        minutes.closeRemarks(any);
        register.save(minutes);
        if (any) {
            journal.record(Actor.SERVICE, "minutes.remarksClosed", Meeting.subject(id), null);
        }
        return any;
    }

    /** The document is drawn, sealed and kept: from now on nothing changes. */
    public Minutes approve(long id) {
        Minutes minutes = access.locked(id);
        Instant now = clock.instant();
        byte[] document = pdf.approved(
                minutes,
                words.last(minutes).text(),
                remarks.findByMinutesOrderByIdAsc(minutes.id()),
                ParisTime.day(now));
        minutes.approve(keep(document), now);
        lifecycle.approved(id);
        journal.record(
                Actor.SERVICE,
                minutes.isTacit() ? "minutes.approvedTacitly" : "minutes.approved",
                Meeting.subject(id),
                null);
        return register.save(minutes);
    }

    private StoredFile keep(byte[] document) {
        return files.storeOwn(new ByteArrayInputStream(document));
    }
}
