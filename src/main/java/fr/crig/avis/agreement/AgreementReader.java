package fr.crig.avis.agreement;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.agreement.AgreementPage.Answer;
import fr.crig.avis.agreement.AgreementPage.Earlier;
import fr.crig.avis.agreement.AgreementPage.Given;
import fr.crig.avis.agreement.AgreementPage.Row;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The convention as whoever is signed in reads it: it is what the committee is made of, and hides nothing from those who are in it. */
@Service
@Transactional(readOnly = true)
public class AgreementReader {

    private final Agreements agreements;
    private final NextOfAgreement next;
    private final AgreementWords words;
    private final Journal journal;
    private final Clock clock;

    AgreementReader(Agreements agreements, NextOfAgreement next, AgreementWords words, Journal journal, Clock clock) {
        this.agreements = agreements;
        this.next = next;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** The acts on it are told to whoever does them. */
    public AgreementPage page(Actor reader) {
        boolean kept = reader.is(Role.SECRETARIAT);
        LocalDate today = ParisTime.day(clock.instant());
        return agreements
                .findFirstByOrderByIdDesc()
                .map(last -> page(last, agreements.findByIdLessThanOrderByIdDesc(last.number()), kept, today))
                .orElseGet(() -> AgreementPage.empty(kept));
    }

    /**
     * One that another followed: nobody acts on it any more.
     *
     * @throws NotVisible if there is none
     */
    public AgreementPage earlier(Actor reader, long number) {
        Agreement agreement = agreements.findById(number).orElseThrow(() -> new NotVisible(Agreement.SUBJECT));
        Agreement follower = agreements.findById(number + 1).orElseThrow(() -> new NotVisible(Agreement.SUBJECT));
        LocalDate today = ParisTime.day(clock.instant());
        List<Answer> answer = List.of(answer(agreement, follower, today));
        return page(agreement, answer, List.of(), List.of(), false, today);
    }

    private AgreementPage page(Agreement last, List<Agreement> earlier, boolean kept, LocalDate today) {
        List<JournalEntry> history = kept ? journal.of(Agreement.SUBJECT) : List.of();
        return page(last, answers(last, earlier, today), earlier, history, kept, today);
    }

    /** Back from the last one to the first that has begun, which is told first. */
    private List<Answer> answers(Agreement last, List<Agreement> earlier, LocalDate today) {
        var answers = new ArrayDeque<>(List.of(answer(last, null, today)));
        Agreement follower = last;
        for (Agreement one : earlier) {
            if (!answers.getFirst().standing().isToCome()) {
                break;
            }
            answers.addFirst(answer(one, follower, today));
            follower = one;
        }
        return List.copyOf(answers);
    }

    /** @param follower null of the last one */
    private Answer answer(Agreement one, Agreement follower, LocalDate today) {
        return new Answer(
                one.number(),
                one.facts().signedOn(),
                AgreementStanding.of(one, today),
                follower == null ? next.of(one, today) : next.followedBy(follower));
    }

    private static AgreementPage page(
            Agreement agreement,
            List<Answer> answers,
            List<Agreement> earlier,
            List<JournalEntry> history,
            boolean kept,
            LocalDate today) {
        return new AgreementPage(
                agreement,
                answers,
                rows(agreement, today),
                agreement.notices().stream()
                        .map(notice -> given(agreement, notice))
                        .toList(),
                earlier.stream().map(one -> Earlier.of(one, today)).toList(),
                history,
                kept);
    }

    /** @throws NotVisible for whoever does not act on it, or as long as it is not recorded */
    Agreement toChange(Actor actor) {
        actor.ensureSecretariat();
        return agreements.findFirstByOrderByIdDesc().orElseThrow(() -> new NotVisible(Agreement.SUBJECT));
    }

    /** Something that may be taken back. */
    public record Listed(String id, String label) {}

    /** @throws NotVisible for whoever does not act on it, or as long as it is not recorded */
    List<Listed> entries(Actor actor) {
        Agreement agreement = toChange(actor);
        return agreement.entries().stream()
                .map(entry -> new Listed(entry.id(), words.entry(agreement, entry)))
                .toList();
    }

    private static List<Row> rows(Agreement agreement, LocalDate today) {
        List<AgreementTerm> terms = agreement.terms();
        return IntStream.range(0, terms.size())
                .mapToObj(rank -> row(agreement, terms, rank, today))
                .toList();
    }

    private static Row row(Agreement agreement, List<AgreementTerm> terms, int rank, LocalDate today) {
        AgreementTerm term = terms.get(rank);
        LocalDate before = rank == 0 ? null : terms.get(rank - 1).lastDay();
        return new Row(
                rank + 1,
                term,
                agreement.deadline(term),
                term.covers(today),
                before != null && !before.plusDays(1).equals(term.firstDay()),
                before != null && term.signedOn() != null && term.signedOn().isAfter(before));
    }

    private static Given given(Agreement agreement, AgreementNotice notice) {
        int concerned = agreement.concernedBy(notice).orElse(0);
        LocalDate deadline =
                agreement.termOn(notice.givenOn()).map(agreement::deadline).orElse(null);
        return new Given(
                notice,
                concerned <= agreement.lastRank()
                        ? agreement.terms().get(concerned).lastDay()
                        : null,
                deadline != null && notice.givenOn().isAfter(deadline));
    }
}
