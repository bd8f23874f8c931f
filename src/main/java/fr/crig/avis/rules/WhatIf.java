package fr.crig.avis.rules;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.page.Formats;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What other figures would make of a request. Only reads: nothing of it is kept. */
@Component
class WhatIf {

    private final CircumstancesReader circumstances;
    private final CourseRules rules;
    private final Committee committee;
    private final Formats formats;

    WhatIf(CircumstancesReader circumstances, CourseRules rules, Committee committee, Formats formats) {
        this.circumstances = circumstances;
        this.rules = rules;
        this.committee = committee;
        this.formats = formats;
    }

    /** The figures in force, to begin with. */
    WhatIfForm form(Actor reader, FundingRequest visible) {
        var form = new WhatIfForm();
        CommitteeProperties.Circulation circulation = committee.circulation();
        form.normalDays = circulation.normalDays();
        form.normalGraceDays = circulation.normalGraceDays();
        form.fastDays = circulation.fastDays();
        form.fastGraceDays = circulation.fastGraceDays();
        form.urgentDays = circulation.urgentDays();
        form.urgentGraceDays = circulation.urgentGraceDays();
        CommitteeProperties.Route route = committee.route();
        form.stateSilenceMonths = route.stateSilenceMonths();
        form.stateMarginDays = route.stateMarginDays();
        form.funderCommitteeMarginDays = route.funderCommitteeMarginDays();
        form.minimumMeetingMarginDays = route.minimumMeetingMarginDays();
        form.quorumPercent = committee.meeting().quorumPercent();
        CommitteeProperties.Consultation consultation = committee.consultation();
        form.debateWorkingDays = consultation.debateWorkingDays();
        form.voteWorkingDays = consultation.voteWorkingDays();
        form.urgentDebateWorkingDays = consultation.urgentDebateWorkingDays();
        form.urgentVoteWorkingDays = consultation.urgentVoteWorkingDays();
        form.validPercent = consultation.validPercent();
        form.recused = circumstances.of(reader, visible).recused();
        return form;
    }

    Course inForce(Actor reader, FundingRequest visible) {
        return rules.follow(circumstances.of(reader, visible), Figures.of(committee.inForce()));
    }

    /** @throws Refusal with every figure that cannot be */
    Course with(WhatIfForm form, Actor reader, FundingRequest visible) {
        Circumstances real = circumstances.of(reader, visible);
        Figures figures = WhatIfParser.figures(form, committee.inForce(), real.entitled());
        Circumstances supposed = real.with(WhatIfParser.urgency(form), meeting(form, real.nextMeeting()), form.recused);
        Course course = rules.follow(supposed, figures);
        if (form.meetingOn != null && form.meetingOn.isBefore(course.chosenOn())) {
            throw Refusal.of("meetingOn", "refusal.rules.meetingBefore", formats.date(course.chosenOn()));
        }
        return course;
    }

    private static UnaryOperator<LocalDate> meeting(WhatIfForm form, UnaryOperator<LocalDate> planned) {
        if (form.noMeeting) {
            return day -> null;
        }
        return form.meetingOn == null ? planned : day -> form.meetingOn;
    }
}
