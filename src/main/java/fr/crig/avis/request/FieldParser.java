package fr.crig.avis.request;

import fr.crig.avis.page.Amounts;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what was typed in one field after another and gathers what is wrong, each beside its field. */
final class FieldParser {

    private static final String REQUIRED = "refusal.required";
    private static final String NO_EMAIL = "refusal.email";
    private static final int LONGEST_NUMBER = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** A name without a dot is that of a machine in somebody's own network. */
    private static final Pattern ON_THE_INTERNET = Pattern.compile("\\.[a-zA-Z0-9-]{2,}$");

    /** 10 to 15 digits, as many as a number has at home or anywhere (E.164), however they are set apart. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+?(?:[ .()/-]*\\d){10,15}");

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    void refuse(String field, String key, Object... arguments) {
        violations.add(Violation.of(field, key, arguments));
    }

    String requiredLine(String field, String typed, int length) {
        return Typed.required(field, line(field, typed, length), REQUIRED, violations);
    }

    String line(String field, String typed, int length) {
        return Typed.line(field, typed, length, violations);
    }

    String requiredWords(String field, String typed, int length) {
        return Typed.required(field, words(field, typed, length), REQUIRED, violations);
    }

    String words(String field, String typed, int length) {
        return Typed.words(field, typed, length, violations);
    }

    <E extends Enum<E>> E requiredChoice(String field, String typed, Class<E> type) {
        E choice = optionalChoice(field, typed, type);
        if (choice == null && Typed.isEmpty(typed)) {
            refuse(field, "refusal.choice");
        }
        return choice;
    }

    <E extends Enum<E>> E optionalChoice(String field, String typed, Class<E> type) {
        E choice = Typed.choice(typed, List.of(type.getEnumConstants()));
        if (choice == null && !Typed.isEmpty(typed)) {
            refuse(field, "refusal.choice");
        }
        return choice;
    }

    BigDecimal requiredAmount(String field, String typed) {
        if (Typed.isEmpty(typed)) {
            refuse(field, REQUIRED);
            return null;
        }
        BigDecimal amount = Amounts.read(typed).orElse(null);
        if (amount == null) {
            refuse(field, "refusal.amount");
        } else if (amount.signum() < 0) {
            refuse(field, "refusal.amountNegative");
            return null;
        }
        return amount;
    }

    LocalDate requiredDate(String field, String typed) {
        LocalDate date = optionalDate(field, typed);
        if (date == null && Typed.isEmpty(typed)) {
            refuse(field, REQUIRED);
        }
        return date;
    }

    LocalDate optionalDate(String field, String typed) {
        if (Typed.isEmpty(typed)) {
            return null;
        }
        LocalDate date = Typed.day(typed);
        if (date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
            return date;
        }
        refuse(field, "refusal.date");
        return null;
    }

    String optionalSiret(String field, String typed) {
        String text = line(field, typed, LONGEST_NUMBER);
        if (text == null || text.length() > LONGEST_NUMBER) {
            return text;
        }
        String digits = Siret.digits(text);
        Violation fault = Siret.fault(field, digits);
        if (fault != null) {
            violations.add(fault);
        }
        return digits;
    }

    String optionalRna(String field, String typed) {
        String text = line(field, typed, LONGEST_NUMBER);
        if (text == null) {
            return null;
        }
        String number = Rna.of(text);
        if (!Rna.isValid(number)) {
            refuse(field, "refusal.rna");
        }
        return number;
    }

    String optionalEmail(String field, String typed) {
        String email = line(field, typed, 200);
        if (email != null) {
            emailFault(email).ifPresent(why -> refuse(field, why));
        }
        return email;
    }

    private static Optional<String> emailFault(String email) {
        boolean elsewhere = ON_THE_INTERNET.matcher(MailAddress.ascii(email)).find();
        return MailAddress.refusal(email, NO_EMAIL).or(() -> elsewhere ? Optional.empty() : Optional.of(NO_EMAIL));
    }

    String optionalTelephone(String field, String typed) {
        String telephone = line(field, typed, 30);
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            refuse(field, "refusal.telephone");
        }
        return telephone;
    }

    /** Codes separated by spaces, commas or line ends. */
    List<String> codes(String field, String typed, Pattern form, String key) {
        List<String> codes = new ArrayList<>();
        for (String code : Typed.lineOrEmpty(typed).split("[ ,;]+")) {
            if (code.isEmpty()) {
                continue;
            }
            if (!form.matcher(code).matches()) {
                refuse(field, key, OneLine.shortened(code, 20));
            }
            codes.add(code);
        }
        return codes;
    }
}
