package fr.crig.avis.page;

import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.ParisTime;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How dates, money, delays and sizes are written on pages, in mails and in documents: {@code @formats} in a template. French,
 * Europe/Paris, with the no-break spaces that French typography wants. An absent value is written as nothing.
 */
@Component("formats")
public class Formats {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final int SIRET_LENGTH = 14;
    private static final int KILO = 1000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter FIRST_OF_MONTH =
            DateTimeFormatter.ofPattern("d'er' MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);

    private final MessageSource messages;
    private final Clock clock;

    public Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code 12 mars 2026}. */
    public String date(LocalDate day) {
        if (day == null) {
            return "";
        }
        return (day.getDayOfMonth() == 1 ? FIRST_OF_MONTH : DATE).format(day);
    }

    /** A day on which people meet: {@code jeudi 12 mars 2026}. */
    public String weekday(LocalDate day) {
        return day == null ? "" : DAY_OF_WEEK.format(day) + " " + date(day);
    }

    /** The day in Paris of an instant, on which people meet. */
    public String weekday(Instant instant) {
        return instant == null ? "" : weekday(ParisTime.day(instant));
    }

    /** {@code mars 2026}. */
    public String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** The day in Paris of an instant. */
    public String date(Instant instant) {
        return instant == null ? "" : date(ParisTime.day(instant));
    }

    /** {@code 12 mars 2026 à 14:05}. */
    public String dateTime(Instant instant) {
        return instant == null ? "" : message("format.dateTime", date(instant), time(instant));
    }

    /** {@code 14:05}. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(ParisTime.ZONE));
    }

    /** Euros: {@code 120 000 €}, with cents only where there are any. */
    public String money(BigDecimal euros) {
        return euros == null ? "" : euros(euros);
    }

    /** The same, for whoever says it in a refusal. */
    public static String euros(BigDecimal euros) {
        boolean whole = euros.stripTrailingZeros().scale() <= 0;
        return number(whole ? "#,##0" : "#,##0.00").format(euros) + NARROW_NO_BREAK_SPACE + "€";
    }

    /** {@code 200 053 791 00014}: the nine digits of the body by threes, then the five of its establishment. */
    public String siret(String digits) {
        if (digits == null || digits.length() != SIRET_LENGTH) {
            return digits == null ? "" : digits;
        }
        return String.join(
                NO_BREAK_SPACE,
                digits.substring(0, 3),
                digits.substring(3, 6),
                digits.substring(6, 9),
                digits.substring(9));
    }

    /** A body with the number it is known by, if it has one. */
    public String body(String name, String siret, String rna) {
        if (siret != null) {
            return message("format.body.siret", name, siret(siret));
        }
        return rna == null ? name : message("format.body.rna", name, rna);
    }

    /** What a link to write to somebody leads to. */
    public String mailto(String email) {
        return MailAddress.mailto(email);
    }

    /** How far away a day is: {@code dans 3 jours}, {@code aujourd’hui}, {@code en retard de 2 jours}. */
    public String days(LocalDate due) {
        if (due == null) {
            return "";
        }
        long left = daysLeft(due);
        if (left < 0) {
            return message("format.days.late", -left);
        }
        return message("format.days.left", left);
    }

    /** How far away the day of an instant is. */
    public String days(Instant due) {
        return due == null ? "" : days(ParisTime.day(due));
    }

    /** Whole days from today, negative once it is over. */
    public long daysLeft(LocalDate due) {
        return ChronoUnit.DAYS.between(ParisTime.day(clock.instant()), due);
    }

    public boolean isLate(LocalDate due) {
        return due != null && daysLeft(due) < 0;
    }

    public boolean isLate(Instant due) {
        return due != null && isLate(ParisTime.day(due));
    }

    /** {@code 340 ko}, {@code 1,2 Mo}, {@code 18 Go}: decimal units, as French file managers count. */
    public String fileSize(long bytes) {
        if (bytes < KILO) {
            return message("format.size.bytes", bytes);
        }
        if (bytes < KILO * KILO) {
            return message("format.size.kilobytes", number("#,##0").format(bytes / (double) KILO));
        }
        if (bytes < (long) KILO * KILO * KILO) {
            return message("format.size.megabytes", number("#,##0.#").format(bytes / (double) (KILO * KILO)));
        }
        return message("format.size.gigabytes", number("#,##0.#").format(bytes / ((double) KILO * KILO * KILO)));
    }

    private static DecimalFormat number(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(NARROW_NO_BREAK_SPACE);
        return new DecimalFormat(pattern, symbols);
    }

    /** {@code l’IGN, la Région et OpenIG}. */
    public String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : message("format.list", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** {@code du 8 janvier 2024 et du 3 mars 2025}. */
    public String ofDays(List<LocalDate> days) {
        return list(days.stream().map(day -> message("format.ofDay", date(day))).toList());
    }

    /** What stands in a document for a sign that its fonts do not have. */
    public String sign(String code) {
        return message("format.sign", code);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
