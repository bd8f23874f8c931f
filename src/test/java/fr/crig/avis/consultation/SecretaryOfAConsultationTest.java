package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.deliberation.ItemSecretaryDesk;
import fr.crig.avis.deliberation.SecretaryForm;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** OPenIG, which holds the secretariat, is the applicant: the Préfecture acts as secretary of its consultation. */
class SecretaryOfAConsultationTest extends ConsultationStory {

    private static final Actor PREFECTURE = Samples.member("PREFECTURE");

    @Autowired
    private ItemSecretaryDesk secretaries;

    @Test
    void isAnotherSignatoryThanTheApplicant() {
        Reference reference = openedForOpenig();
        contribute(PREFECTURE, reference, "Entre membres");
        assertThatThrownBy(() -> contribute(SECRETARIAT, reference, "Mots")).isInstanceOf(Refusal.class);
        debateOver(reference);
        assertThat(groupsOf(reference, "userTask_prepareVote")).isEqualTo("MEMBER_PREFECTURE");
        ResolutionForm form = resolution(reference, "FAVORABLE", "");
        assertThatThrownBy(() -> outcome.prepareVote(SECRETARIAT, reference, form))
                .isInstanceOf(NotVisible.class);
        outcome.prepareVote(PREFECTURE, reference, form);
        assertThat(consultation(reference).voters()).containsExactlyInAnyOrder("PREFECTURE", "REGION", "IGN");

        vote(reference, "PREFECTURE", "FAVORABLE");
        vote(reference, "IGN", "FAVORABLE");
        later(reference, AFTER_TERM);
        assertThat(groupsOf(reference, "userTask_recordOutcome")).isEqualTo("MEMBER_PREFECTURE");
        ResolutionForm result = resolution(reference, "FAVORABLE", "");
        assertThatThrownBy(() -> outcome.record(SECRETARIAT, reference, result)).isInstanceOf(NotVisible.class);
        outcome.record(PREFECTURE, reference, result);
        assertThat(deliberated.decided(reference).decision().recused()).containsExactly("OPENIG");
    }

    @Test
    void seesNeitherDebateNorVotesWhenItsSignatoryIsTheApplicant() {
        Reference reference = openedForOpenig();
        contribute(PREFECTURE, reference, "Entre membres");
        assertThat(said(reference, SECRETARIAT).debateVisible()).isFalse();
        assertThat(said(reference, PREFECTURE).contributions()).hasSize(1);
        debateOver(reference);
        outcome.prepareVote(PREFECTURE, reference, resolution(reference, "FAVORABLE", ""));
        vote(reference, "PREFECTURE", "FAVORABLE");
        vote(reference, "IGN", "FAVORABLE");
        later(reference, AFTER_TERM);
        assertThat(said(reference, SECRETARIAT).votes())
                .filteredOn(VotesOf::hidden)
                .hasSize(2);
        assertThat(said(reference, PREFECTURE).votes()).noneMatch(VotesOf::hidden);
    }

    @Test
    void givesItsTasksToWhoeverTakesOver() {
        Reference reference = openedForOpenig();
        debateOver(reference);
        var form = new SecretaryForm();
        form.signatory = "IGN";
        secretaries.change(SECRETARIAT, reference, form);
        assertThat(groupsOf(reference, "userTask_prepareVote")).isEqualTo("MEMBER_IGN");
        ResolutionForm proposed = resolution(reference, "FAVORABLE", "");
        assertThatThrownBy(() -> outcome.prepareVote(PREFECTURE, reference, proposed))
                .isInstanceOf(NotVisible.class);
        outcome.prepareVote(Samples.member("IGN"), reference, proposed);
        vote(reference, "PREFECTURE", "FAVORABLE");
        vote(reference, "IGN", "FAVORABLE");
        later(reference, AFTER_TERM);
        assertThat(groupsOf(reference, "userTask_recordOutcome")).isEqualTo("MEMBER_IGN");
    }

    private Reference openedForOpenig() {
        var form = Samples.form();
        form.applicant.siret = committee.signatory("OPENIG").siret();
        form.dates.replyWantedBy = clock.today().plusDays(20).toString();
        Reference reference = stages.circulating(form);
        SIGNATORIES.forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        return reference;
    }

    private ConsultationRecord said(Reference reference, Actor reader) {
        return records.of(reader, requests.get(reference)).orElseThrow();
    }

    private String groupsOf(Reference reference, String task) {
        String id = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(task)
                .singleResult()
                .getId();
        return tasks.getIdentityLinksForTask(id).get(0).getGroupId();
    }
}
