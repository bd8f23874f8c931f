package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may represent whom. Whether a giver is recused shows at the meeting only, item by item. */
@Component
class AnswerRules {

    private final Committee committee;

    AnswerRules(Committee committee) {
        this.committee = committee;
    }

    /** @throws Refusal beside its field */
    void check(Said said, AnswerSheet sheet) {
        if (said.choice() == null) {
            throw Refusal.of("choice", "refusal.choice");
        }
        if (said.choice() == AnswerChoice.REPRESENTED) {
            checkMandate(said, sheet);
        }
    }

    private void checkMandate(Said said, AnswerSheet sheet) {
        String holder = said.mandateTo();
        if (holder == null || committee.find(holder).isEmpty()) {
            throw Refusal.of("mandateTo", "refusal.answer.mandateTo");
        }
        if (holder.equals(said.signatory())) {
            throw Refusal.of("mandateTo", "refusal.answer.mandateToOneself");
        }
        if (sheet.isAway(holder)) {
            throw Refusal.of("mandateTo", "refusal.answer.mandateToAbsent", committee.shortName(holder));
        }
        sheet.mandateOf(holder)
                .map(Answer::signatory)
                .filter(giver -> !giver.equals(said.signatory()))
                .ifPresent(giver -> {
                    throw Refusal.of(
                            "mandateTo",
                            "refusal.answer.twoMandates",
                            committee.shortName(holder),
                            committee.shortName(giver));
                });
    }
}
