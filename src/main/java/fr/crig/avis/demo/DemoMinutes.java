package fr.crig.avis.demo;

import fr.crig.avis.minutes.MinutesDesk;
import fr.crig.avis.minutes.MinutesForm;
import fr.crig.avis.minutes.MinutesPage;
import fr.crig.avis.minutes.MinutesReader;
import fr.crig.avis.minutes.RemarkDesk;
import fr.crig.avis.minutes.RemarkForm;
import fr.crig.avis.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The minutes of the meeting that the demonstration held: with the signatories, and a first remark made. */
@Component
@Profile("demo")
class DemoMinutes {

    private static final String SECRETARIAT = "secretariat";

    private final MinutesDesk minutes;
    private final MinutesReader reader;
    private final RemarkDesk remarks;
    private final DemoPeople people;
    private final Patience patience;

    DemoMinutes(MinutesDesk minutes, MinutesReader reader, RemarkDesk remarks, DemoPeople people, Patience patience) {
        this.minutes = minutes;
        this.reader = reader;
        this.remarks = remarks;
        this.people = people;
        this.patience = patience;
    }

    /** @param debate what was said on the first matter; saved once before, so that its correction can be seen */
    void send(long meeting, String before, String debate) {
        Actor secretariat = people.as(SECRETARIAT);
        patience.until(() -> minutes.save(secretariat, meeting, form(secretariat, meeting, before)));
        patience.until(() -> minutes.send(secretariat, meeting, form(secretariat, meeting, debate)));
    }

    void remark(String member, long meeting, String words) {
        var form = new RemarkForm();
        form.words = words;
        patience.until(() -> remarks.remark(people.as(member), meeting, form));
    }

    private MinutesForm form(Actor secretariat, long meeting, String debate) {
        MinutesPage page = reader.page(secretariat, meeting);
        var form = new MinutesForm();
        form.version = page.minutes().version();
        form.opening = page.text().opening();
        form.debates.addAll(page.text().debates());
        form.debates.set(0, debate);
        form.closing = page.text().closing();
        return form;
    }
}
