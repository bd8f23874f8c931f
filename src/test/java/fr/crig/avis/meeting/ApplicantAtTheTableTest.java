package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import org.junit.jupiter.api.Test;

/** A signatory that is the applicant itself is out of the item and of its quorum base, whatever it answered in the circulation. */
class ApplicantAtTheTableTest extends MeetingStory {

    @Test
    void hasNoVoiceAndDoesNotCount() {
        RequestForm form = Samples.form();
        form.applicant.siret = committee.signatory("IGN").siret();
        Reference reference = ready(form);
        place(reference, meetingIn(20));
        decide(reference, favorable(reference));
        Deliberated decided = deliberated.decided(reference);
        assertThat(decided.recused()).containsExactly("IGN");
        assertThat(decided.quorum()).isEqualTo(new Quorum(3, 2, 3));
    }
}
