package fr.crig.avis.convocation;

import fr.crig.avis.deliberation.Attendance;

/** What a signatory may answer to a convocation. */
public enum AnswerChoice {
    PRESENT("present", Attendance.PRESENT),
    REMOTE("distance", Attendance.REMOTE),
    REPRESENTED("represente", Attendance.REPRESENTED),
    EXCUSED("excuse", Attendance.EXCUSED);

    private final String word;
    private final Attendance attendance;

    AnswerChoice(String word, Attendance attendance) {
        this.word = word;
        this.attendance = attendance;
    }

    /** In the address of the link that leads to the answer. */
    public String word() {
        return word;
    }

    /** How it is expected at the meeting. */
    public Attendance attendance() {
        return attendance;
    }

    /** Somebody of the signatory will be there: it may also hold the mandate of another. */
    public boolean isThere() {
        return this == PRESENT || this == REMOTE;
    }
}
