package fr.crig.avis.rules;

import java.time.LocalDate;

/** The figures to try, as typed in the address of the page; at first those in force. */
public class WhatIfForm {

    public Integer normalDays;
    public Integer normalGraceDays;
    public Integer fastDays;
    public Integer fastGraceDays;
    public Integer urgentDays;
    public Integer urgentGraceDays;
    public Integer stateSilenceMonths;
    public Integer stateMarginDays;
    public Integer funderCommitteeMarginDays;
    public Integer minimumMeetingMarginDays;
    public Integer debateWorkingDays;
    public Integer voteWorkingDays;
    public Integer urgentDebateWorkingDays;
    public Integer urgentVoteWorkingDays;
    public Integer quorumPercent;
    public Integer validPercent;

    /** The pace of the circulation; empty for the request's own. */
    public String urgency = "";

    public Integer recused;

    /** The next meeting once the circulation is over; none typed for the one that is planned. */
    public LocalDate meetingOn;

    public boolean noMeeting;
}
