package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The meetings, and what waits for them. */
@Controller
@RequestMapping("/reunions")
class MeetingListController {

    private final MeetingLookup meetings;
    private final MeetingAccess readers;
    private final Backlog backlog;
    private final YearCalendar calendar;

    MeetingListController(MeetingLookup meetings, MeetingAccess readers, Backlog backlog, YearCalendar calendar) {
        this.meetings = meetings;
        this.readers = readers;
        this.backlog = backlog;
        this.calendar = calendar;
    }

    @GetMapping
    String list(Pageable page, @CurrentActor Actor actor, Model model) {
        readers.ensureReader(actor);
        model.addAttribute("meetings", meetings.all(page));
        model.addAttribute("next", meetings.next().orElse(null));
        model.addAttribute("backlog", backlog.rows(actor));
        model.addAttribute("calendar", calendar.months(actor));
        return "meeting/list";
    }
}
