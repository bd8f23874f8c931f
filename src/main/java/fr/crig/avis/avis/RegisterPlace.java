package fr.crig.avis.avis;

import java.time.LocalDate;

/**
 * The place of an avis in the register, as one number: the day of its deliberation, then the order of the recording. So whatever came
 * into the register later, the order of the places is that of the days, and a year is a range of them.
 */
public final class RegisterPlace {

    private static final int BITS_OF_A_DAY = 40;

    private RegisterPlace() {}

    /** @param avis its identifier */
    public static long of(LocalDate day, long avis) {
        return before(day) + 2 * avis;
    }

    /**
     * One that no avis of ours has: of an avis of before this service.
     *
     * @param former greater than 0, each given once
     */
    public static long ofFormer(LocalDate day, long former) {
        return before(day) + 2 * former + 1;
    }

    /** Greater than each place of the days before, and smaller than those of the day. */
    public static long before(LocalDate day) {
        return day.toEpochDay() << BITS_OF_A_DAY;
    }

    public static LocalDate day(long place) {
        return LocalDate.ofEpochDay(place >> BITS_OF_A_DAY);
    }

    /** The same in SQL, as a day of {@link LocalDate#ofEpochDay}. @param column that holds the place */
    public static String dayOf(String column) {
        return column + " / " + (1L << BITS_OF_A_DAY);
    }
}
