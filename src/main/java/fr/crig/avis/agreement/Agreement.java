package fr.crig.avis.agreement;

import fr.crig.avis.agreement.AgreementEntry.Kind;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A convention of the committee. Its terms are computed of what it says, of the acts that renewed it, and of the days on which it was
 * tacitly renewed; nobody types the end of one. Nothing renews it but an act, or, if it says so itself, silence.
 */
@Table("agreement")
public class Agreement {

    /** Number of the first; each that follows has the next. */
    static final long FIRST = 1;

    /** Under which the journal and the outbox speak of it. */
    public static final String SUBJECT = "agreement";

    @Id
    private Long id;

    @Version
    private Integer version;

    private LocalDate signedOn;
    private LocalDate firstDay;
    private int months;
    private RenewalKind renewal;
    private Integer noticeLength;
    private NoticePeriod.Unit noticeUnit;
    private String decidedBy;
    private String signatories;
    private Instant recordedAt;
    private String recordedBy;
    private Integer taskOf;
    private boolean taskOpen;

    @MappedCollection(idColumn = "agreement", keyColumn = "rank_in_agreement")
    private List<AgreementTerm> terms = new ArrayList<>();

    @MappedCollection(idColumn = "agreement", keyColumn = "rank_in_agreement")
    private List<AgreementNotice> notices = new ArrayList<>();

    @MappedCollection(idColumn = "agreement", keyColumn = "rank_in_agreement")
    private List<Amendment> amendments = new ArrayList<>();

    /** @param today those of its terms that silence brought until now are written with it */
    static Agreement recorded(AgreementFacts facts, Actor by, Instant now, LocalDate today) {
        var agreement = new Agreement();
        agreement.id = FIRST;
        agreement.recordedAt = now;
        agreement.recordedBy = by.name();
        agreement.carry(facts);
        agreement.count(List.of(), today);
        return agreement;
    }

    /**
     * Another that was signed after it. What silence brought of the one before from the first day of this one on is undone: from then on it
     * is no longer in force.
     *
     * @throws Refusal if the one before runs on its first day
     */
    static Agreement following(Agreement before, AgreementFacts facts, Actor by, Instant now, LocalDate today) {
        Agreement agreement = recorded(facts, by, now, today);
        agreement.id = before.id + 1;
        before.endBefore(facts.firstDay());
        return agreement;
    }

    /** @throws Refusal if it runs on the first day of the one that follows */
    void endBefore(LocalDate firstDayOfNext) {
        count(acts(), firstDayOfNext.minusDays(1));
        if (!last().lastDay().isBefore(firstDayOfNext)) {
            throw Refusal.of("firstDay", "refusal.agreement.otherRuns");
        }
        askNoMore();
    }

    /** The one that followed it was a mistake. */
    void goOn(LocalDate today) {
        count(acts(), today);
        askNoMore();
    }

    private void askNoMore() {
        taskOf = null;
        taskOpen = false;
    }

    /**
     * What it says was typed wrongly: its terms are counted anew.
     *
     * @throws Refusal if an act that renewed it would begin within the term before
     */
    void correct(AgreementFacts facts, LocalDate today) {
        carry(facts);
        count(acts(), today);
        askNoMore();
    }

    /**
     * The new term begins on the day that the act says. One that begins later than the day after leaves a gap, which stays one.
     *
     * @throws Refusal if it would begin before the last term is over, or if that one has not begun itself
     */
    void renew(RenewalAct act, LocalDate today) {
        if (last().firstDay().isAfter(today)) {
            throw Refusal.because("refusal.agreement.alreadyRenewed");
        }
        add(act);
        taskOpen = false;
    }

    /** @return the terms that silence brought since it was last asked; none if it is renewed by act, or if notice was given */
    List<AgreementTerm> renewTacitly(LocalDate today) {
        int before = terms.size();
        while (isTacit() && last().lastDay().isBefore(today) && !isToEnd()) {
            terms.add(last().renewedTacitly());
            taskOpen = false;
        }
        return List.copyOf(terms.subList(before, terms.size()));
    }

    /**
     * Notice concerns the term that runs on the day on which it is given, counted back from the end of that one; given too late, the next.
     * What silence brought after that term, before anybody wrote the notice down, is undone.
     *
     * @throws Refusal if no term ran on that day, or if it was renewed by an act since
     */
    void giveNotice(AgreementNotice notice, LocalDate today) {
        int concerned = concernedBy(notice).orElseThrow(() -> Refusal.of("givenOn", "refusal.agreement.noTerm"));
        notices.add(notice);
        count(acts(), today);
        if (concerned < lastRank()) {
            throw Refusal.of("givenOn", "refusal.agreement.renewedSince");
        }
        taskOpen = taskOpen && !isToEnd();
    }

    /** All that may be taken back, each kind in its order. */
    List<AgreementEntry> entries() {
        List<AgreementEntry> entries = new ArrayList<>();
        if (followsAnother()) {
            entries.add(new AgreementEntry(Kind.AGREEMENT, 0, signedOn));
        }
        List<RenewalAct> acts = acts();
        for (int rank = 0; rank < acts.size(); rank++) {
            entries.add(new AgreementEntry(Kind.RENEWAL, rank, acts.get(rank).firstDay()));
        }
        for (int rank = 0; rank < notices.size(); rank++) {
            entries.add(new AgreementEntry(Kind.NOTICE, rank, notices.get(rank).givenOn()));
        }
        for (int rank = 0; rank < amendments.size(); rank++) {
            entries.add(new AgreementEntry(
                    Kind.AMENDMENT, rank, amendments.get(rank).signedOn()));
        }
        return entries;
    }

    /** As if it had never been written down: the terms are counted anew. */
    void takeBack(AgreementEntry entry, LocalDate today) {
        List<RenewalAct> acts = new ArrayList<>(acts());
        switch (entry.kind()) {
            case RENEWAL -> acts.remove(entry.rank());
            case NOTICE -> notices.remove(entry.rank());
            case AMENDMENT -> amendments.remove(entry.rank());
            case AGREEMENT -> throw new IllegalArgumentException("A convention is taken back whole");
        }
        count(acts, today);
        askNoMore();
    }

    RenewalAct act(int rank) {
        return acts().get(rank);
    }

    private void count(List<RenewalAct> acts, LocalDate today) {
        terms.clear();
        terms.add(AgreementTerm.first(firstDay, months));
        for (RenewalAct act : acts) {
            renewTacitly(act.firstDay().minusDays(1));
            add(act);
        }
        renewTacitly(today);
    }

    private void add(RenewalAct act) {
        if (!act.firstDay().isAfter(last().lastDay())) {
            throw Refusal.of("firstDay", "refusal.agreement.overlaps");
        }
        terms.add(last().renewedBy(act));
    }

    private List<RenewalAct> acts() {
        return terms.stream()
                .map(AgreementTerm::renewal)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Rank of the term that it lets end, which may be still to come; nothing if none ran on the day on which it was given. */
    Optional<Integer> concernedBy(AgreementNotice notice) {
        return course().concernedBy(notice.givenOn());
    }

    void amend(Amendment amendment) {
        amendments.add(amendment);
    }

    /** Under which the engine speaks of the end of a term. @param term its rank, from 0 */
    public static String subject(int term) {
        return SUBJECT + "-" + term;
    }

    public static boolean isSubject(String subject) {
        return subject.startsWith(SUBJECT + "-");
    }

    long number() {
        return id;
    }

    boolean followsAnother() {
        return id > FIRST;
    }

    /** @throws ChangedMeanwhile if a form was made from another version, or when another was the last */
    void ensureUnchangedSince(long seen, int seenVersion) {
        if (id != seen || version != seenVersion) {
            throw new ChangedMeanwhile(SUBJECT + " " + id);
        }
    }

    /** @return whether it was not begun yet for the last term */
    boolean beginTask() {
        if (taskOf != null && taskOf == lastRank()) {
            return false;
        }
        taskOf = lastRank();
        taskOpen = true;
        return true;
    }

    /** Whether somebody is asked what becomes of it after its last term. */
    boolean isTaskOpen() {
        return taskOpen;
    }

    /** Notice was given in time: it ends with its last term. */
    public boolean isToEnd() {
        return course().isToEnd();
    }

    private Course course() {
        return new Course(terms, notices.stream().map(AgreementNotice::givenOn).toList(), facts().notice());
    }

    /** The term that runs on this day. */
    public Optional<AgreementTerm> termOn(LocalDate day) {
        return course().termOn(day);
    }

    public AgreementTerm last() {
        return course().last();
    }

    int lastRank() {
        return course().lastRank();
    }

    /** Until when notice could be given for this term; null if the convention says nothing of it. */
    LocalDate deadline(AgreementTerm term) {
        return course().deadline(term);
    }

    public AgreementFacts facts() {
        return new AgreementFacts(
                signedOn,
                firstDay,
                months,
                renewal,
                noticeLength == null ? null : new NoticePeriod(noticeLength, noticeUnit),
                decidedBy,
                signatories.lines().toList());
    }

    public List<AgreementTerm> terms() {
        return List.copyOf(terms);
    }

    public List<AgreementNotice> notices() {
        return List.copyOf(notices);
    }

    /** Days on which it had been amended by then, the first one first. */
    List<LocalDate> amendedBy(LocalDate day) {
        return amendments.stream()
                .map(Amendment::signedOn)
                .filter(signed -> !signed.isAfter(day))
                .distinct()
                .sorted()
                .toList();
    }

    public List<Amendment> amendments() {
        return List.copyOf(amendments);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public int version() {
        return version;
    }

    public boolean isTacit() {
        return renewal == RenewalKind.TACIT;
    }

    private void carry(AgreementFacts facts) {
        signedOn = facts.signedOn();
        firstDay = facts.firstDay();
        months = facts.months();
        renewal = facts.renewal();
        noticeLength = facts.notice() == null ? null : facts.notice().length();
        noticeUnit = facts.notice() == null ? null : facts.notice().unit();
        decidedBy = facts.decidedBy();
        signatories = String.join("\n", facts.signatories());
    }
}
