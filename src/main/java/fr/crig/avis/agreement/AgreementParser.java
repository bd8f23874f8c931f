package fr.crig.avis.agreement;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From what was typed of the convention to what it says. */
final class AgreementParser {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ACT = 500;
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_AMENDMENT = 4000;
    private static final int LONGEST_LIST = 4000;

    /** Ten years: longer, days and months were mistaken for each other. */
    private static final int MOST_MONTHS = 120;

    private static final int MOST_NOTICE_DAYS = 730;
    private static final int MOST_NOTICE_MONTHS = 24;

    /** Earlier, a year was mistyped: geographic councils are not older. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final int MOST_YEARS_AHEAD = 5;

    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    private AgreementParser(LocalDate today) {
        this.today = today;
    }

    /** @throws Refusal with all that is wrong */
    static AgreementFacts facts(AgreementForm form, LocalDate today) {
        return new AgreementParser(today).read(form);
    }

    /** @throws Refusal with all that is wrong */
    static RenewalAct act(RenewalForm form, LocalDate today) {
        return new AgreementParser(today).read(form);
    }

    /** @throws Refusal with all that is wrong */
    static AgreementNotice notice(NoticeForm form, Actor by, Instant now, LocalDate today) {
        return new AgreementParser(today).read(form, by, now);
    }

    /** @throws Refusal with all that is wrong */
    static Amendment amendment(AmendmentForm form, Actor by, Instant now, LocalDate today) {
        return new AgreementParser(today).read(form, by, now);
    }

    /** @throws Refusal with all that is wrong */
    static TakingBack takingBack(MistakeForm form, List<AgreementEntry> entries, LocalDate today) {
        return new AgreementParser(today).read(form, entries);
    }

    /** What is taken back, and why. */
    record TakingBack(AgreementEntry entry, String reason) {}

    private TakingBack read(MistakeForm form, List<AgreementEntry> entries) {
        AgreementEntry chosen = entries.stream()
                .filter(entry -> entry.id().equals(form.entry))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            violations.add(Violation.of("entry", "refusal.agreement.entry"));
        }
        String reason = Typed.required(
                "reason",
                Typed.words("reason", form.reason, LONGEST_ACT, violations),
                "refusal.agreement.reason",
                violations);
        Refusal.throwIfAny(violations);
        return new TakingBack(chosen, reason);
    }

    private AgreementFacts read(AgreementForm form) {
        checkPast("signedOn", form.signedOn);
        checkDay("firstDay", form.firstDay);
        checkMonths(form.months);
        RenewalKind renewal = Typed.choice(form.renewal, List.of(RenewalKind.values()));
        if (renewal == null) {
            violations.add(Violation.of("renewal", "refusal.agreement.renewal"));
        }
        NoticePeriod notice = notice(form);
        String decidedBy = Typed.line("decidedBy", form.decidedBy, LONGEST_NAME, violations);
        List<String> signatories = signatories(form);
        Refusal.throwIfAny(violations);
        return new AgreementFacts(form.signedOn, form.firstDay, form.months, renewal, notice, decidedBy, signatories);
    }

    private NoticePeriod notice(AgreementForm form) {
        if (form.noticeLength == null) {
            return null;
        }
        NoticePeriod.Unit unit = Typed.choice(form.noticeUnit, List.of(NoticePeriod.Unit.values()));
        if (unit == null) {
            violations.add(Violation.of("noticeUnit", "refusal.agreement.noticeUnit"));
            return null;
        }
        int most = unit == NoticePeriod.Unit.DAYS ? MOST_NOTICE_DAYS : MOST_NOTICE_MONTHS;
        if (form.noticeLength < 1 || form.noticeLength > most) {
            violations.add(Violation.of("noticeLength", "refusal.agreement.noticeLength", most));
        }
        return new NoticePeriod(form.noticeLength, unit);
    }

    private List<String> signatories(AgreementForm form) {
        List<String> names = Typed.lines(form.signatories);
        int length = String.join("\n", names).length();
        if (names.isEmpty()) {
            violations.add(Violation.of("signatories", "refusal.agreement.signatories"));
        } else if (length > LONGEST_LIST) {
            violations.add(Violation.of("signatories", "refusal.tooLong", LONGEST_LIST, length));
        }
        return names;
    }

    private RenewalAct read(RenewalForm form) {
        checkPast("signedOn", form.signedOn);
        checkDay("firstDay", form.firstDay);
        checkMonths(form.months);
        String act = Typed.line("act", form.act, LONGEST_ACT, violations);
        Refusal.throwIfAny(violations);
        return new RenewalAct(form.signedOn, form.firstDay, form.months, act);
    }

    private AgreementNotice read(NoticeForm form, Actor by, Instant now) {
        checkPast("givenOn", form.givenOn);
        String givenBy = Typed.required(
                "givenBy",
                Typed.line("givenBy", form.givenBy, LONGEST_NAME, violations),
                "refusal.agreement.givenBy",
                violations);
        String words = Typed.words("words", form.words, LONGEST_WORDS, violations);
        Refusal.throwIfAny(violations);
        return new AgreementNotice(form.givenOn, givenBy, words, now, by.name());
    }

    private Amendment read(AmendmentForm form, Actor by, Instant now) {
        checkPast("signedOn", form.signedOn);
        String words = Typed.required(
                "words",
                Typed.words("words", form.words, LONGEST_AMENDMENT, violations),
                "refusal.agreement.words",
                violations);
        Refusal.throwIfAny(violations);
        return new Amendment(form.signedOn, words, now, by.name());
    }

    private void checkPast(String field, LocalDate day) {
        checkDay(field, day);
        if (day != null && day.isAfter(today)) {
            violations.add(Violation.of(field, "refusal.agreement.future"));
        }
    }

    private void checkDay(String field, LocalDate day) {
        if (day == null) {
            violations.add(Violation.of(field, "refusal.agreement.day"));
        } else if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            violations.add(Violation.of(field, "refusal.agreement.farAway"));
        }
    }

    private void checkMonths(Integer months) {
        if (months == null || months < 1 || months > MOST_MONTHS) {
            violations.add(Violation.of("months", "refusal.agreement.months", MOST_MONTHS));
        }
    }
}
