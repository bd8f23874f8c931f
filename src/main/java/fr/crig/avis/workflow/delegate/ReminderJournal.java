package fr.crig.avis.workflow.delegate;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.workflow.Var;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A reminder that leaves by itself is an act like any other: the dossier says when, and to whom. */
@Component
class ReminderJournal {

    private final Journal journal;
    private final Committee committee;

    ReminderJournal(Journal journal, Committee committee) {
        this.journal = journal;
        this.committee = committee;
    }

    /** @param act begins with {@code reminder.} */
    void record(String act, DelegateExecution execution, Collection<String> signatories) {
        String names = signatories.stream().map(committee::shortName).collect(Collectors.joining(", "));
        journal.record(Actor.SERVICE, act, Var.referenceIn(execution).value(), names);
    }

    void record(String act, DelegateExecution execution, String signatory) {
        record(act, execution, List.of(signatory));
    }
}
