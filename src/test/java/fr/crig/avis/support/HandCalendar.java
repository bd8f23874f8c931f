package fr.crig.avis.support;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * Days and hours in Paris reckoned by hand, in seconds since 1970, without a calendar of Java: what terms are compared with. Days are
 * counted from 1 January 1970, a Thursday.
 */
public final class HandCalendar {

    public static final int DAY = 86_400;

    private static final int HOUR = 3_600;
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2032;

    private HandCalendar() {}

    /**
     * Instants at which something may begin, of nine years: each day at six hours of the day, and each second around the changes of the
     * hour and the ends of the years.
     */
    public static void beginnings(LongConsumer each) {
        for (long day = number(FIRST_YEAR, 1, 1); day < number(LAST_YEAR, 12, 31); day++) {
            for (int part = 0; part < 6; part++) {
                each.accept(day * DAY + part * 4L * HOUR + 17);
            }
        }
        for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
            around(summerBegins(year), each);
            around(summerEnds(year), each);
            around(number(year + 1, 1, 1) * DAY - HOUR, each);
        }
    }

    private static void around(long second, LongConsumer each) {
        for (long shift : new long[] {-2 * HOUR, -HOUR, -1, 0, 1, HOUR - 1, HOUR, 2 * HOUR}) {
            each.accept(second + shift);
        }
    }

    /** The day in Paris. */
    public static long day(long second) {
        return Math.floorDiv(second + offset(second), DAY);
    }

    /** 23:59:59 of a day. */
    public static long end(long day) {
        return at(day, DAY - 1);
    }

    /** 08:00 of a day. */
    public static long morning(long day) {
        return at(day, 8 * HOUR);
    }

    private static long at(long day, int secondOfDay) {
        long winter = day * DAY + secondOfDay - HOUR;
        return offset(winter) == HOUR ? winter : winter - HOUR;
    }

    /** The working day that comes so many working days after. */
    public static long workingDayAfter(long day, int count) {
        long after = day;
        for (int left = count; left > 0; ) {
            after++;
            left -= isWorkingDay(after) ? 1 : 0;
        }
        return after;
    }

    public static long workingDayBefore(long day, int count) {
        long before = day;
        for (int left = count; left > 0; ) {
            before--;
            left -= isWorkingDay(before) ? 1 : 0;
        }
        return before;
    }

    public static boolean isWorkingDay(long day) {
        // Day 0 was a Thursday: 2 and 3 of each week are Saturday and Sunday.
        long ofWeek = Math.floorMod(day, 7L);
        return ofWeek != 2 && ofWeek != 3 && !holidays(yearOf(day)).contains(day);
    }

    private static Set<Long> holidays(int year) {
        long easter = easter(year);
        Set<Long> days = new TreeSet<>(Set.of(easter + 1, easter + 39, easter + 50));
        int[][] fixed = {{1, 1}, {5, 1}, {5, 8}, {7, 14}, {8, 15}, {11, 1}, {11, 11}, {12, 25}};
        for (int[] one : fixed) {
            days.add(number(year, one[0], one[1]));
        }
        return days;
    }

    /** By Meeus. */
    private static long easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return number(year, f / 31, f % 31 + 1);
    }

    /** Two hours from UTC in summer, one in winter. */
    private static int offset(long second) {
        int year = yearOf(Math.floorDiv(second, DAY));
        return second >= summerBegins(year) && second < summerEnds(year) ? 2 * HOUR : HOUR;
    }

    private static long summerBegins(int year) {
        return lastSunday(number(year, 3, 31)) * DAY + HOUR;
    }

    private static long summerEnds(int year) {
        return lastSunday(number(year, 10, 31)) * DAY + HOUR;
    }

    private static long lastSunday(long lastOfMonth) {
        return lastOfMonth - Math.floorMod(lastOfMonth - 3, 7L);
    }

    private static int yearOf(long day) {
        int year = (int) (1970 + day / 366);
        while (number(year + 1, 1, 1) <= day) {
            year++;
        }
        return year;
    }

    /** The number of a day. */
    public static long number(int year, int month, int dayOfMonth) {
        int[] before = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        long leapsBefore = (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 - (1969 / 4 - 1969 / 100 + 1969 / 400);
        return (year - 1970) * 365L + leapsBefore + before[month - 1] + (leap && month > 2 ? 1 : 0) + dayOfMonth - 1;
    }
}
