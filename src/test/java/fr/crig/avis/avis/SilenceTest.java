package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.funder.AnnouncedClerk;
import fr.crig.avis.funder.SilenceClerk;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight months after the State received a request, its silence is a refusal: that is proposed, once, and an agent decides. */
class SilenceTest extends AvisStory {

    @Autowired
    private FollowUpDesk desk;

    @Autowired
    private Journal journal;

    @Autowired
    private SilenceClerk silence;

    @Autowired
    private AnnouncedClerk announced;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isProposedOnceAndMayBeCorrected() {
        Reference state = ofScheme("DSIL");
        Reference region = ofScheme("REGION");
        LocalDate limit = requests.get(state).dossier().dates().receivedOn().plusMonths(8);
        clock.setDay(limit);
        inTheMorning();
        assertThat(desk.proposed(state)).isEmpty();
        clock.setDay(limit.plusDays(1));
        inTheMorning();
        assertThat(desk.proposed(region)).isEmpty();
        FollowUpProposal proposal = desk.proposed(state).orElseThrow();
        assertThat(proposal.givenBy()).isEqualTo(GivenBy.SILENCE);
        assertThat(proposal.content().decidedOn()).isEqualTo(limit);
        assertThat(requests.get(state).isFollowUpAwaited()).isTrue();

        var form = new FollowUpForm();
        form.version = requests.get(state).version();
        proposal.into(form);
        form.result = FollowUpResult.NOT_YET;
        form.decidedOn = null;
        form.until = clock.today().plusDays(10);
        desk.record(AGENT, state, form);
        assertThat(desk.proposed(state)).isEmpty();
        clock.advanceDays(10);
        inTheMorning();
        assertThat(desk.proposed(state)).as("once a request").isEmpty();
        assertThat(acts(state))
                .containsOnlyOnce("followUp.presumed")
                .containsOnlyOnce("reminder.followUp")
                .contains("followUp.corrected");
    }

    @Test
    void isConfirmedByAnAgent() {
        Reference state = ofScheme("DETR");
        clock.setDay(
                requests.get(state).dossier().dates().receivedOn().plusMonths(8).plusDays(1));
        inTheMorning();
        var form = new FollowUpForm();
        form.version = requests.get(state).version();
        desk.proposed(state).orElseThrow().into(form);
        desk.record(AGENT, state, form);
        FollowUp followUp = desk.of(state).orElseThrow();
        assertThat(followUp.result()).isEqualTo(FollowUpResult.REFUSED);
        assertThat(followUp.givenBy()).isEqualTo(GivenBy.SILENCE);
    }

    /** Its avis came in time at a meeting; the day until which it is useful is another matter. */
    private Reference ofScheme(String scheme) {
        Reference reference = recorded().reference();
        String former = requests.get(reference).dossier().funding().scheme().name();
        jdbc.sql("update funding_request set dossier = replace(dossier, :former, :scheme) where reference = :reference")
                .param("former", "\"scheme\":\"" + former + "\"")
                .param("scheme", "\"scheme\":\"" + scheme + "\"")
                .param("reference", reference.value())
                .update();
        return reference;
    }

    private void inTheMorning() {
        silence.awaited().forEach(silence::look);
        announced.due().forEach(announced::ask);
    }

    private List<String> acts(Reference reference) {
        return journal.of(reference.value()).stream().map(JournalEntry::act).toList();
    }
}
