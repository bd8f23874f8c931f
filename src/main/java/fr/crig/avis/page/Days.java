package fr.crig.avis.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days as people in France write them: {@code 31/12/2026}, {@code 1.2.2026}, {@code 31 décembre 2026}; and as browsers send them.
 * The day is always before the month, and a year has four digits: what is left to guess is not read.
 */
final class Days {

    private static final Pattern OF_BROWSERS = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern IN_DIGITS = Pattern.compile("(\\d{1,2}) ?([/.-]| ) ?(\\d{1,2}) ?\\2 ?(\\d{4})");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("(\\d{1,2})(?:er)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int SHORTEST_MONTH = 3;

    private static final List<String> WEEKDAYS =
            plain(Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.FRENCH)));
    private static final List<String> MONTHS =
            plain(Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.FRENCH)));

    private Days() {}

    /** @return null if it is none, or none that there is */
    static LocalDate read(String line) {
        Matcher sent = OF_BROWSERS.matcher(line);
        if (sent.matches()) {
            return day(sent.group(1), number(sent.group(2)), sent.group(3));
        }
        Matcher digits = IN_DIGITS.matcher(line);
        if (digits.matches()) {
            return day(digits.group(4), number(digits.group(3)), digits.group(1));
        }
        return inWords(Words.inOrder(line));
    }

    private static LocalDate inWords(List<String> words) {
        if (words.size() == 4 && WEEKDAYS.contains(words.get(0))) {
            return inWords(words.subList(1, 4));
        }
        if (words.size() != 3 || !YEAR.matcher(words.get(2)).matches()) {
            return null;
        }
        Matcher day = DAY_IN_WORDS.matcher(words.get(0));
        return day.matches() ? day(words.get(2), month(words.get(1)), day.group(1)) : null;
    }

    private static LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(number(year), month, number(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Shortened or not, as long as it is one month only. @return 0 otherwise, which no month is */
    private static int month(String typed) {
        List<String> found =
                MONTHS.stream().filter(month -> month.startsWith(typed)).toList();
        return typed.length() >= SHORTEST_MONTH && found.size() == 1 ? MONTHS.indexOf(found.get(0)) + 1 : 0;
    }

    private static List<String> plain(Stream<String> names) {
        return names.flatMap(name -> Words.in(name).stream()).toList();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
