package fr.crig.avis.request;

import java.time.LocalDate;

/** When the committee meets next: what waits for a meeting is decided no sooner. */
public interface ComingMeeting {

    /** Of the next meeting that takes requests; null when none is planned. */
    LocalDate day();
}
