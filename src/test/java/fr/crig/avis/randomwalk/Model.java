package fr.crig.avis.randomwalk;

import fr.crig.avis.randomwalk.Verb.Manner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of domain.md for requests and meetings, told again as shortly as they can be: what is allowed, what follows. */
final class Model {

    enum Stage {
        NONE,
        SUBMITTED,
        COMPLETION_ASKED,
        CIRCULATING,
        READY,
        ON_AGENDA,
        AVIS_RECORDED,
        CLOSED,
        WITHDRAWN,
        CANCELLED;

        boolean isBeforeAvis() {
            return ordinal() > NONE.ordinal() && ordinal() < AVIS_RECORDED.ordinal();
        }
    }

    enum Gathering {
        NONE,
        TO_COME,
        HELD,
        CANCELLED
    }

    static final class Request {
        Stage stage = Stage.NONE;
        final Set<Integer> answered = new HashSet<>();
        Meeting agenda;
    }

    static final class Meeting {
        Gathering state = Gathering.NONE;
        int day;
        final Set<Request> items = new HashSet<>();
        /** Those of a withdrawn or cancelled request too: the secretariat may strike them off. */
        final Set<Request> undecided = new HashSet<>();

        boolean convened;
        boolean open;
        boolean hasDecided;

        boolean isToCome() {
            return state == Gathering.TO_COME;
        }
    }

    private static final int FIRST_MEETING_DAY = 8;
    private static final int DAYS_BETWEEN = 4;

    final List<Request> requests = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    /** Days since the beginning; the meeting of a day has begun when it is that day. */
    int today;

    Model() {
        for (int i = 0; i < Attempt.REQUESTS; i++) {
            requests.add(new Request());
        }
        for (int i = 0; i < Attempt.MEETINGS; i++) {
            meetings.add(new Meeting());
        }
    }

    Request request(Attempt attempt) {
        return requests.get(attempt.request());
    }

    Meeting meeting(Attempt attempt) {
        return meetings.get(attempt.meeting());
    }

    static int dayOfPlan(Attempt attempt) {
        return FIRST_MEETING_DAY + attempt.meeting() * DAYS_BETWEEN;
    }

    /** Whether it makes sense to try at all: nobody can act on what was never there. */
    boolean isPossible(Attempt attempt) {
        return switch (attempt.verb()) {
            case SUBMIT -> request(attempt).stage == Stage.NONE;
            case PLAN -> meeting(attempt).state == Gathering.NONE;
            case LET_TERM_PASS -> request(attempt).stage == Stage.CIRCULATING;
            case WAIT_FOR_MEETING -> meeting(attempt).isToCome() && meeting(attempt).day > today;
            case PLACE, REMOVE, MOVE_UP ->
                request(attempt).stage != Stage.NONE && meeting(attempt).state != Gathering.NONE;
            case CONVENE, OPEN_SESSION, MOVE_MEETING, CANCEL_MEETING, HOLD -> meeting(attempt).state != Gathering.NONE;
            default -> request(attempt).stage != Stage.NONE;
        };
    }

    boolean allows(Attempt attempt) {
        return attempt.manner() == Manner.RIGHT && allowsRightly(attempt);
    }

    private boolean allowsRightly(Attempt attempt) {
        Request request = request(attempt);
        Meeting meeting = meeting(attempt);
        return switch (attempt.verb()) {
            case SUBMIT, LET_TERM_PASS, WAIT_FOR_MEETING -> true;
            case CONVENE -> meeting.isToCome() && !meeting.convened && today < meeting.day;
            case OPEN_SESSION -> meeting.isToCome() && meeting.convened && today >= meeting.day;
            case PLAN -> dayOfPlan(attempt) > today;
            case ADMIT, ASK_COMPLETION -> request.stage == Stage.SUBMITTED;
            case COMPLETE -> request.stage == Stage.COMPLETION_ASKED;
            case ANSWER -> request.stage == Stage.CIRCULATING && !request.answered.contains(attempt.signatory());
            case WITHDRAW, CANCEL_REQUEST -> request.stage.isBeforeAvis();
            case PLACE ->
                request.stage == Stage.READY
                        && meeting.isToCome()
                        && today <= meeting.day
                        && !meeting.items.contains(request);
            case REMOVE -> meeting.isToCome() && meeting.undecided.contains(request);
            case MOVE_UP -> meeting.isToCome() && meeting.items.contains(request);
            case MOVE_MEETING, CANCEL_MEETING -> meeting.isToCome() && !meeting.hasDecided;
            case DECIDE, POSTPONE ->
                request.stage == Stage.ON_AGENDA && request.agenda.open && today >= request.agenda.day;
            case HOLD ->
                meeting.convened
                        && meeting.isToCome()
                        && today >= meeting.day
                        && waiting(meeting).isEmpty();
            case RECORD_FOLLOW_UP -> request.stage == Stage.AVIS_RECORDED;
        };
    }

    void apply(Attempt attempt) {
        Request request = request(attempt);
        Meeting meeting = meeting(attempt);
        switch (attempt.verb()) {
            case SUBMIT, COMPLETE -> request.stage = Stage.SUBMITTED;
            case ADMIT -> request.stage = Stage.CIRCULATING;
            case ASK_COMPLETION -> request.stage = Stage.COMPLETION_ASKED;
            case ANSWER -> answer(request, attempt.signatory());
            case LET_TERM_PASS -> request.stage = Stage.READY;
            case WITHDRAW -> leave(request, Stage.WITHDRAWN);
            case CANCEL_REQUEST -> leave(request, Stage.CANCELLED);
            case PLAN -> plan(meeting, dayOfPlan(attempt));
            case PLACE -> place(request, meeting);
            case REMOVE -> remove(request, meeting);
            case MOVE_UP -> {}
            case CONVENE -> meeting.convened = true;
            case OPEN_SESSION -> meeting.open = true;
            case MOVE_MEETING -> move(meeting);
            case CANCEL_MEETING -> cancel(meeting);
            case WAIT_FOR_MEETING -> today = meeting.day;
            case DECIDE -> decide(request, Stage.AVIS_RECORDED);
            case POSTPONE -> decide(request, Stage.READY);
            case HOLD -> meeting.state = Gathering.HELD;
            case RECORD_FOLLOW_UP -> request.stage = Stage.CLOSED;
        }
    }

    /** A session that was opened for the former day is opened anew on the new one. */
    private void move(Meeting meeting) {
        meeting.day = dayOfMove(meeting);
        meeting.open = false;
    }

    /** The day after the one it had, and to come. */
    int dayOfMove(Meeting meeting) {
        return Math.max(meeting.day, today) + 1;
    }

    List<Request> waiting(Meeting meeting) {
        return requests.stream().filter(request -> isOn(request, meeting)).toList();
    }

    Stream<Request> existing() {
        return requests.stream().filter(request -> request.stage != Stage.NONE);
    }

    private static boolean isOn(Request request, Meeting meeting) {
        return request.stage == Stage.ON_AGENDA && request.agenda == meeting;
    }

    private static void answer(Request request, int signatory) {
        request.answered.add(signatory);
        if (request.answered.size() == Attempt.SIGNATORIES) {
            request.stage = Stage.READY;
        }
    }

    private static void plan(Meeting meeting, int day) {
        meeting.state = Gathering.TO_COME;
        meeting.day = day;
    }

    private static void place(Request request, Meeting meeting) {
        request.stage = Stage.ON_AGENDA;
        request.agenda = meeting;
        meeting.items.add(request);
        meeting.undecided.add(request);
    }

    private static void remove(Request request, Meeting meeting) {
        if (isOn(request, meeting)) {
            leave(request, Stage.READY);
        }
        meeting.items.remove(request);
        meeting.undecided.remove(request);
    }

    private void cancel(Meeting meeting) {
        waiting(meeting).forEach(request -> leave(request, Stage.READY));
        meeting.state = Gathering.CANCELLED;
    }

    private static void decide(Request request, Stage next) {
        request.agenda.hasDecided = true;
        request.agenda.undecided.remove(request);
        leave(request, next);
    }

    private static void leave(Request request, Stage next) {
        request.stage = next;
        request.agenda = null;
    }
}
