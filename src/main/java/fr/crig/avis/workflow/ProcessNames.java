package fr.crig.avis.workflow;

/** The identifiers of the models that code speaks of; each is in a file of {@code processes/}. */
final class ProcessNames {

    static final String FUNDING_REQUEST = "funding-request";
    static final String RECTIFICATION = "rectification";
    static final String MEETING = "meeting";
    static final String DELIBERATION = "deliberation";
    static final String AGREEMENT_RENEWAL = "agreement-renewal";

    static final String CHECK_ADMISSIBILITY = "userTask_checkAdmissibility";
    static final String COMPLETE_REQUEST = "userTask_completeRequest";
    static final String CONFIRM_LAPSE = "userTask_confirmLapse";
    static final String GIVE_OPINION = "userTask_giveOpinion";
    static final String PLACE_ON_AGENDA = "userTask_placeOnAgenda";
    static final String RECORD_DELIBERATION = "userTask_recordDeliberation";
    static final String PREPARE_VOTE = "userTask_prepareVote";
    static final String VOTE = "userTask_vote";
    static final String RECORD_OUTCOME = "userTask_recordOutcome";
    static final String RECORD_FOLLOW_UP = "userTask_recordFollowUp";

    static final String CONVENE = "userTask_convene";
    static final String HOLD_MEETING = "userTask_holdMeeting";
    static final String DRAFT_MINUTES = "userTask_draftMinutes";
    static final String ANSWER_REMARKS = "userTask_answerRemarks";

    static final String DECIDE_RENEWAL = "userTask_decideRenewal";

    static final String REQUEST_WITHDRAWN = "requestWithdrawn";
    static final String REQUEST_CANCELLED = "requestCancelled";
    static final String RECTIFICATION_ABANDONED = "rectificationAbandoned";
    static final String ITEM_REMOVED_FROM_AGENDA = "itemRemovedFromAgenda";
    static final String MEETING_MOVED = "meetingMoved";
    static final String MEETING_CANCELLED = "meetingCancelled";
    static final String CALLED_TO_MEETING = "calledToMeeting";
    static final String AGREEMENT_CORRECTED = "agreementCorrected";

    static final String ADMISSIBILITY_CHECKLIST = "admissibility-checklist";
    static final String CONFLICT_OF_INTEREST = "conflict-of-interest";
    static final String OPINION_DELAYS = "opinion-delays";
    static final String DELIBERATION_ROUTE = "deliberation-route";
    static final String OPINION_SYNTHESIS = "opinion-synthesis";

    private ProcessNames() {}
}
