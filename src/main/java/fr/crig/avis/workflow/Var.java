package fr.crig.avis.workflow;

import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The process variables, each with its type. Only identifiers, dates and what a gateway reads: a variable is copied to the
 * history and stays there, out of reach of any rule on who may see it.
 */
public record Var<T>(String name, Class<T> type) {

    public static final Var<String> REFERENCE = new Var<>("reference", String.class);
    public static final Var<String> RECEIVING_SIGNATORY = new Var<>("receivingSignatory", String.class);
    public static final Var<String> ADMISSIBILITY = new Var<>("admissibility", String.class);
    public static final Var<Date> ADMISSIBILITY_DUE = new Var<>("admissibilityDue", Date.class);
    public static final Var<String> URGENCY = new Var<>("urgency", String.class);
    public static final Var<Date> COMPLETION_FIRST_REMINDER = new Var<>("completionFirstReminder", Date.class);
    public static final Var<Date> COMPLETION_SECOND_REMINDER = new Var<>("completionSecondReminder", Date.class);
    public static final Var<Date> COMPLETION_TERM = new Var<>("completionTerm", Date.class);
    public static final Var<Boolean> LAPSED = new Var<>("lapsed", Boolean.class);
    public static final Var<Object> OPINION_DELAY = new Var<>("opinionDelay", Object.class);
    public static final Var<Collection<String>> SIGNATORIES = collection("signatories");
    public static final Var<String> SIGNATORY = new Var<>("signatory", String.class);
    public static final Var<Date> OPINION_DUE = new Var<>("opinionDue", Date.class);
    public static final Var<Date> FIRST_REMINDER = new Var<>("firstReminder", Date.class);
    public static final Var<Date> SECOND_REMINDER = new Var<>("secondReminder", Date.class);
    public static final Var<Date> LATE_REMINDER = new Var<>("lateReminder", Date.class);
    public static final Var<Date> ESCALATION = new Var<>("escalation", Date.class);
    public static final Var<Date> CIRCULATION_TERM = new Var<>("circulationTerm", Date.class);
    public static final Var<Integer> DAYS_UNTIL_USEFUL_DATE = new Var<>("daysUntilUsefulDate", Integer.class);
    public static final Var<Integer> MEETING_MARGIN_DAYS = new Var<>("meetingMarginDays", Integer.class);
    public static final Var<Integer> MINIMUM_MEETING_MARGIN_DAYS = new Var<>("minimumMeetingMarginDays", Integer.class);
    public static final Var<Integer> URGENT_CONSULTATION_DAYS = new Var<>("urgentConsultationDays", Integer.class);
    public static final Var<Boolean> MEETING_PLANNED = new Var<>("meetingPlanned", Boolean.class);
    public static final Var<String> ROUTE = new Var<>("route", String.class);
    public static final Var<Boolean> IN_WRITING = new Var<>("inWriting", Boolean.class);
    public static final Var<Date> MEETING_DATE = new Var<>("meetingDate", Date.class);
    public static final Var<Boolean> POSTPONED = new Var<>("postponed", Boolean.class);
    public static final Var<Date> DEBATE_END = new Var<>("debateEnd", Date.class);
    public static final Var<Date> EARLIEST_END = new Var<>("earliestEnd", Date.class);
    public static final Var<Date> PREPARE_VOTE_DUE = new Var<>("prepareVoteDue", Date.class);
    public static final Var<Date> VOTE_REMINDER = new Var<>("voteReminder", Date.class);
    public static final Var<Date> VOTE_TERM = new Var<>("voteTerm", Date.class);
    public static final Var<Date> OUTCOME_DUE = new Var<>("outcomeDue", Date.class);
    public static final Var<Boolean> VALID = new Var<>("valid", Boolean.class);
    public static final Var<Boolean> CONCLUDED = new Var<>("concluded", Boolean.class);
    public static final Var<Date> FOLLOW_UP_DUE = new Var<>("followUpDue", Date.class);
    public static final Var<String> FOLLOW_UP_CYCLE = new Var<>("followUpCycle", String.class);

    public static final Var<String> ITEM_SECRETARY = new Var<>("itemSecretary", String.class);
    public static final Var<Long> MEETING_ID = new Var<>("meetingId", Long.class);
    public static final Var<Date> MEETING_START = new Var<>("meetingStart", Date.class);
    public static final Var<Date> CONVOCATION_DUE = new Var<>("convocationDue", Date.class);
    public static final Var<Date> MINUTES_DUE = new Var<>("minutesDue", Date.class);
    public static final Var<Date> REMARKS_TERM = new Var<>("remarksTerm", Date.class);
    public static final Var<Boolean> HAS_REMARKS = new Var<>("hasRemarks", Boolean.class);

    public static final Var<Date> AGREEMENT_END = new Var<>("agreementEnd", Date.class);
    public static final Var<Boolean> AGREEMENT_RENEWED = new Var<>("agreementRenewed", Boolean.class);

    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public static Reference referenceIn(VariableScope scope) {
        return Reference.of(REFERENCE.in(scope));
    }

    public static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    @SuppressWarnings("unchecked")
    private static Var<Collection<String>> collection(String name) {
        return new Var<>(name, (Class<Collection<String>>) (Class<?>) Collection.class);
    }
}
