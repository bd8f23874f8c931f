package fr.crig.avis.rules;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Resolution;
import fr.crig.avis.committee.Resolutions;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the pages of the committee. */
@Component
class CommitteePages {

    private final Committee committee;
    private final Resolutions resolutions;
    private final CommitteeDesk desk;
    private final ResolutionWords words;
    private final FigureWords figures;
    private final Clock clock;

    CommitteePages(
            Committee committee,
            Resolutions resolutions,
            CommitteeDesk desk,
            ResolutionWords words,
            FigureWords figures,
            Clock clock) {
        this.committee = committee;
        this.resolutions = resolutions;
        this.desk = desk;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param value in words */
    record Fact(String label, String value) {}

    /** A section as it is in force. */
    record Shown(CommitteeSection section, String title, List<Fact> facts) {}

    /** @param state whether it holds, will, or was taken back: end of a message key */
    record Past(Resolution resolution, List<ResolutionWords.Line> lines, String state) {

        public boolean isToCome() {
            return state.equals("TO_COME");
        }
    }

    void overview(Actor reader, Model model) {
        reader.ensureAdministrator();
        CommitteeProperties now = committee.inForce();
        List<Resolution> all = resolutions.all();
        model.addAttribute(
                "sections",
                CommitteeSection.all(now).stream()
                        .map(section -> shown(section, now))
                        .toList());
        model.addAttribute("past", past(all));
        model.addAttribute("version", all.size());
        model.addAttribute("undescribed", committee.isUndescribed());
    }

    CommitteeForm form(Actor reader, String sectionId) {
        reader.ensureAdministrator();
        CommitteeProperties now = committee.inForce();
        CommitteeSection section = CommitteeSection.find(sectionId, now);
        var form = new CommitteeForm();
        form.version = resolutions.all().size();
        form.holdsFrom = desk.earliest(section);
        section.fields().forEach(field -> form.values.put(field.name(), field.typed(now)));
        return form;
    }

    void fill(Actor reader, String sectionId, Model model) {
        reader.ensureAdministrator();
        CommitteeProperties now = committee.inForce();
        CommitteeSection section = CommitteeSection.find(sectionId, now);
        model.addAttribute("section", section);
        model.addAttribute("shown", shown(section, now));
        model.addAttribute("signatories", now.signatories());
        model.addAttribute("committeeNow", now);
        model.addAttribute("earliest", desk.earliest(section));
        model.addAttribute("version", resolutions.all().size());
    }

    /** What another decided since the form was made stands beside what is typed; sent again, it was made in knowledge of both. */
    void tellWhoWasFirst(CommitteeForm form, Model model) {
        List<Past> since = past(resolutions.all()).stream()
                .filter(past -> past.resolution().number() > form.version)
                .toList();
        form.version = resolutions.all().size();
        model.addAttribute("theirs", since);
    }

    private Shown shown(CommitteeSection section, CommitteeProperties now) {
        String title = section.signatory() == null
                ? words.title(section)
                : committee.find(section.signatory()).map(one -> one.name()).orElse("");
        return new Shown(
                section,
                title,
                section.fields().stream()
                        .map(field -> new Fact(field.label(), said(field, now)))
                        .toList());
    }

    private String said(CommitteeField field, CommitteeProperties now) {
        if (field.figure() != null) {
            return figures.said(field.figure(), field.figure().in(now));
        }
        String typed = field.typed(now);
        return field.kind() == CommitteeField.Kind.SIGNATORY ? committee.shortName(typed) : typed;
    }

    private List<Past> past(List<Resolution> all) {
        LocalDate today = ParisTime.day(clock.instant());
        List<Past> past = new ArrayList<>(all.stream()
                .map(one -> new Past(
                        one,
                        one.changes().stream().map(words::line).toList(),
                        committee.isTakenBack(one)
                                ? "TAKEN_BACK"
                                : one.holdsFrom().isAfter(today) ? "TO_COME" : "HOLDS"))
                .toList());
        Collections.reverse(past);
        return past;
    }
}
