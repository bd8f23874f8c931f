package fr.crig.avis.member;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what the secretariat typed of a term of office. */
@Component
class MandateParser {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_QUALITY = 200;

    /** Further away, a year was mistyped. */
    static final int MOST_YEARS = 10;

    private final Committee committee;
    private final Accounts accounts;
    private final Clock clock;

    MandateParser(Committee committee, Accounts accounts, Clock clock) {
        this.committee = committee;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws Refusal with every broken rule */
    Mandate read(TermForm form) {
        if (committee.find(form.signatory).isEmpty()) {
            throw Refusal.because("refusal.member.signatoryUnknown");
        }
        List<Violation> violations = new ArrayList<>();
        checkAccount(form, violations);
        String name = name(form.name, violations);
        String quality = quality(form.quality, violations);
        Capacity capacity = capacity(form.capacity, violations);
        checkPeriod(form, violations);
        Refusal.throwIfAny(violations);
        return new Mandate(form.signatory, form.username, name, quality, capacity, new Period(form.from, form.until));
    }

    private void checkAccount(TermForm form, List<Violation> violations) {
        boolean known = accounts.findByRoleAndSignatory(Role.MEMBER, form.signatory).stream()
                .map(Account::username)
                .anyMatch(form.username::equals);
        if (!known) {
            violations.add(Violation.of("username", "refusal.member.account"));
        }
    }

    static String name(String typed, List<Violation> violations) {
        String name = Typed.lineOrEmpty(typed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            violations.add(Violation.of("name", "refusal.member.name", LONGEST_NAME));
        }
        return name;
    }

    static String quality(String typed, List<Violation> violations) {
        return Typed.line("quality", typed, LONGEST_QUALITY, violations);
    }

    private static Capacity capacity(String typed, List<Violation> violations) {
        return Arrays.stream(Capacity.values())
                .filter(capacity -> capacity.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    violations.add(Violation.of("capacity", "refusal.member.capacity"));
                    return null;
                });
    }

    private void checkPeriod(TermForm form, List<Violation> violations) {
        checkDay("from", form.from, violations);
        if (form.until != null) {
            checkDay("until", form.until, violations);
            if (form.from != null && form.until.isBefore(form.from)) {
                violations.add(Violation.of("until", "refusal.member.endBeforeStart"));
            }
        }
    }

    void checkDay(String field, LocalDate day, List<Violation> violations) {
        LocalDate today = ParisTime.day(clock.instant());
        if (day == null) {
            violations.add(Violation.of(field, "refusal.member.day"));
        } else if (day.isBefore(today.minusYears(MOST_YEARS)) || day.isAfter(today.plusYears(MOST_YEARS))) {
            violations.add(Violation.of(field, "refusal.member.farAway", MOST_YEARS));
        }
    }
}
