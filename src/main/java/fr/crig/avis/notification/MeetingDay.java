package fr.crig.avis.notification;

import java.time.LocalDate;

/** A day on which the committee meets, as a mail's word: people find their way among those by the day of the week. */
record MeetingDay(LocalDate on) {}
