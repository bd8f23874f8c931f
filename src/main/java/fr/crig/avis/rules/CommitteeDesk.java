package fr.crig.avis.rules;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Resolution;
import fr.crig.avis.committee.Resolution.Change;
import fr.crig.avis.committee.Resolutions;
import fr.crig.avis.request.DepositLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the administrator writes down what the committee decided about itself. */
@Desk
public class CommitteeDesk {

    private static final int FARTHEST_YEARS = 2;

    private final Committee committee;
    private final Resolutions resolutions;
    private final DepositLookup deposits;
    private final ResolutionWords words;
    private final Mailboxes mailboxes;
    private final Journal journal;
    private final Clock clock;

    CommitteeDesk(
            Committee committee,
            Resolutions resolutions,
            DepositLookup deposits,
            ResolutionWords words,
            Mailboxes mailboxes,
            Journal journal,
            Clock clock) {
        this.committee = committee;
        this.resolutions = resolutions;
        this.deposits = deposits;
        this.words = words;
        this.mailboxes = mailboxes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What began keeps the figures of its day, so that none is decided for a day that has begun; names and addresses may hold at once, and
     * so may everything as long as nothing was deposited.
     */
    LocalDate earliest(CommitteeSection section) {
        LocalDate today = ParisTime.day(clock.instant());
        return section.isFigures() && deposits.anything() ? today.plusDays(1) : today;
    }

    /**
     * @throws ChangedMeanwhile if something was decided since the form was made
     * @throws Refusal with every field that cannot be
     */
    public void decide(Actor by, String sectionId, CommitteeForm form) {
        by.ensureAdministrator();
        CommitteeProperties now = committee.inForce();
        CommitteeSection section = CommitteeSection.find(sectionId, now);
        ensureLast(form.version);
        Map<CommitteeField, String> read = CommitteeParser.read(section, form, now);
        if (section.isNew()) {
            section = CommitteeSection.joining(read.remove(section.fields().get(0)));
        }
        List<Change> changes = changes(section, read, now);
        if (changes.isEmpty()) {
            throw Refusal.because("refusal.committee.nothing");
        }
        mailboxes.moved(by, keep(by, form.version, day(section, form.holdsFrom), changes));
    }

    /** Only before the first deposit: whoever signed later stands in opinions, minutes and avis. */
    public void remove(Actor by, String sectionId, int version) {
        by.ensureAdministrator();
        CommitteeProperties now = committee.inForce();
        CommitteeSection section = CommitteeSection.find(sectionId, now);
        ensureLast(version);
        if (section.signatory() == null) {
            throw new NotVisible(sectionId);
        }
        if (deposits.anything()) {
            throw Refusal.because("refusal.committee.atWork");
        }
        if (section.signatory().equals(now.secretariat().signatory())) {
            throw Refusal.because("refusal.committee.secretariat");
        }
        String name = section.fields().get(0).typed(now);
        keep(
                by,
                version,
                ParisTime.day(clock.instant()),
                List.of(new Change("signatories." + section.signatory(), name, null)));
    }

    /** As long as it does not hold yet. */
    public void takeBack(Actor by, int number, int version) {
        by.ensureAdministrator();
        ensureLast(version);
        Resolution last = resolutions.all().stream()
                .filter(resolution -> resolution.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotVisible(number));
        LocalDate today = ParisTime.day(clock.instant());
        if (!last.holdsFrom().isAfter(today)) {
            throw Refusal.because("refusal.committee.holds");
        }
        Resolution back =
                keep(by, version, today, List.of(new Change(Resolution.TAKEN_BACK, String.valueOf(number), null)));
        mailboxes.stay(by, last, back);
    }

    private void ensureLast(int version) {
        List<Resolution> all = resolutions.all();
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        if (last != version) {
            throw new ChangedMeanwhile("committee");
        }
    }

    private LocalDate day(CommitteeSection section, LocalDate typed) {
        LocalDate earliest = earliest(section);
        if (typed == null || typed.isBefore(earliest) || typed.isAfter(earliest.plusYears(FARTHEST_YEARS))) {
            throw Refusal.of("holdsFrom", "refusal.committee.day", words.day(earliest), FARTHEST_YEARS);
        }
        return typed;
    }

    private static List<Change> changes(
            CommitteeSection section, Map<CommitteeField, String> read, CommitteeProperties now) {
        List<Change> changes = new ArrayList<>();
        for (CommitteeField field : section.fields()) {
            String before = field.typed(now);
            String after = read.entrySet().stream()
                    .filter(one -> one.getKey().name().equals(field.name()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(before);
            if (!after.equals(before)) {
                changes.add(new Change(field.path(), before.isEmpty() ? null : field.kept(before), field.kept(after)));
            }
        }
        return changes;
    }

    private Resolution keep(Actor by, int version, LocalDate holdsFrom, List<Change> changes) {
        var resolution = new Resolution(version + 1, clock.instant(), by.username(), by.name(), holdsFrom, changes);
        resolutions.add(resolution);
        journal.record(by, "committee.decided", String.valueOf(resolution.number()), words.of(resolution));
        return resolution;
    }
}
