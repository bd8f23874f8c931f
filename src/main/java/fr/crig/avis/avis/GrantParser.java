package fr.crig.avis.avis;

import fr.crig.avis.page.Typed;
import fr.crig.avis.request.Rna;
import fr.crig.avis.request.Siret;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the essential data of a grant. What is not known may be left out; what is typed must fit the published schema. */
final class GrantParser {

    /** Of the schema. */
    static final int LONGEST_OBJECT = 256;

    static final int MOST_BENEFICIARIES = 20;

    private static final int LONGEST_TERMS = 256;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_RAE = 5;
    private static final int LONGEST_SCHEME = 100;
    private static final int LONGEST_NUMBER = 30;

    private final LocalDate today;
    private final String path;
    private final List<Violation> violations = new ArrayList<>();

    /** @param today in Paris */
    GrantParser(LocalDate today) {
        this(today, "");
    }

    /** @param path where in what was sent the fields are: nothing, or {@code grant.} */
    GrantParser(LocalDate today, String path) {
        this.today = today;
        this.path = path;
    }

    /** What was read. */
    record Read(GrantFacts facts, List<Beneficiary> beneficiaries) {

        static final Read NOTHING = new Read(GrantFacts.NONE, List.of());
    }

    /** @throws Refusal with all that does not fit */
    Read read(GrantForm form) {
        GrantFacts facts = facts(form);
        List<Beneficiary> beneficiaries = new BeneficiaryParser(violations, path).read(form.beneficiaries);
        Refusal.throwIfAny(violations);
        return new Read(facts, beneficiaries);
    }

    private GrantFacts facts(GrantForm form) {
        checkDays(form);
        return new GrantFacts(
                Typed.line(path + "grantingName", form.grantingName, LONGEST_NAME, violations),
                siret(path + "grantingSiret", form.grantingSiret, violations),
                form.conventionOn,
                Typed.line(path + "decisionReference", form.decisionReference, LONGEST_REFERENCE, violations),
                Typed.line(path + "object", form.object, LONGEST_OBJECT, violations),
                form.nature,
                form.payment,
                terms(form),
                form.paidFrom,
                form.paidUntil,
                Typed.line(path + "rae", form.rae, LONGEST_RAE, violations),
                form.notifiedToEu,
                Typed.line(path + "aidScheme", form.aidScheme, LONGEST_SCHEME, violations));
    }

    private String terms(GrantForm form) {
        String terms = Typed.line(path + "paymentTerms", form.paymentTerms, LONGEST_TERMS, violations);
        if (terms != null && form.payment != GrantPayment.OTHER) {
            violations.add(Violation.of(path + "paymentTerms", "refusal.grant.terms"));
        }
        return terms;
    }

    private void checkDays(GrantForm form) {
        if (form.conventionOn != null && form.conventionOn.isAfter(today)) {
            violations.add(Violation.of(path + "conventionOn", "refusal.grant.conventionFuture"));
        }
        if (form.paidUntil != null && (form.paidFrom == null || form.paidUntil.isBefore(form.paidFrom))) {
            violations.add(Violation.of(path + "paidUntil", "refusal.grant.period"));
        }
    }

    /** @return null if nothing was typed */
    static String siret(String field, String typed, List<Violation> violations) {
        String text = Typed.line(field, typed, LONGEST_NUMBER, violations);
        if (text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        String digits = Siret.digits(text);
        Optional.ofNullable(Siret.fault(field, digits)).ifPresent(violations::add);
        return digits;
    }

    /** @return null if nothing was typed */
    static String rna(String field, String typed, List<Violation> violations) {
        String text = Typed.line(field, typed, LONGEST_NUMBER, violations);
        if (text == null) {
            return null;
        }
        String number = Rna.of(text);
        if (!Rna.isValid(number)) {
            violations.add(Violation.of(field, "refusal.rna"));
        }
        return number;
    }

    /** The lines of those that receive. */
    private record BeneficiaryParser(List<Violation> violations, String path) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        List<Beneficiary> read(List<GrantForm.Line> lines) {
            List<Beneficiary> read = new ArrayList<>();
            for (int rank = 0; rank < lines.size(); rank++) {
                if (!isEmpty(lines.get(rank))) {
                    read.add(read(path + "beneficiaries[%d].".formatted(rank), lines.get(rank)));
                }
            }
            if (read.size() > MOST_BENEFICIARIES) {
                violations.add(Violation.of(path + "beneficiaries", "refusal.grant.tooMany", MOST_BENEFICIARIES));
            }
            checkShares(read);
            return read;
        }

        private static boolean isEmpty(GrantForm.Line line) {
            return line == null
                    || Typed.isEmpty(line.name)
                            && Typed.isEmpty(line.siret)
                            && Typed.isEmpty(line.rna)
                            && Typed.isEmpty(line.share);
        }

        private Beneficiary read(String at, GrantForm.Line line) {
            return new Beneficiary(
                    Typed.required(
                            at + "name",
                            Typed.line(at + "name", line.name, LONGEST_NAME, violations),
                            "refusal.grant.beneficiary",
                            violations),
                    siret(at + "siret", line.siret, violations),
                    rna(at + "rna", line.rna, violations),
                    share(at + "share", line.share));
        }

        private BigDecimal share(String field, String typed) {
            BigDecimal share = Percents.read(typed).orElse(null);
            if (share == null || share.compareTo(BigDecimal.ONE) < 0 || share.compareTo(HUNDRED) > 0) {
                violations.add(Violation.of(field, "refusal.grant.share"));
                return null;
            }
            return share;
        }

        private void checkShares(List<Beneficiary> read) {
            if (read.isEmpty() || read.stream().anyMatch(one -> one.share() == null)) {
                return;
            }
            BigDecimal sum = read.stream().map(Beneficiary::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) != 0) {
                violations.add(Violation.of(path + "beneficiaries", "refusal.grant.shares", sum));
            }
        }
    }
}
