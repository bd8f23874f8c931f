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

    private final MeetingList meetings;
    private final MeetingLookup lookup;
    private final MeetingAccess readers;
    private final Backlog backlog;
    private final YearCalendar calendar;

    MeetingListController(
            MeetingList meetings, MeetingLookup lookup, MeetingAccess readers, Backlog backlog, YearCalendar calendar) {
        this.lookup = lookup;
        this.meetings = meetings;
        this.readers = readers;
        this.backlog = backlog;
        this.calendar = calendar;
    }

    @GetMapping
    String list(Pageable page, @CurrentActor Actor actor, Model model) {
        readers.ensureReader(actor);
        model.addAttribute("meetings", meetings.all(page));
        model.addAttribute("next", lookup.nextDay().orElse(null));
        model.addAttribute("backlog", backlog.first(actor));
        model.addAttribute("calendar", calendar.months(actor));
        return "meeting/list";
    }

    /** All that wait, a page at a time. */
    @GetMapping("/attente")
    String backlog(Pageable page, @CurrentActor Actor actor, Model model) {
        actor.ensureSecretariat();
        model.addAttribute("next", lookup.nextDay().orElse(null));
        model.addAttribute("backlog", backlog.rows(actor, page));
        return "meeting/backlog";
    }
}
