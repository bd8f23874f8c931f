package fr.crig.avis.operations;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.FileInfected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps for the administrator, who sees no request, what was found in which file. */
@Component
class InfectedFiles {

    private final Journal journal;

    InfectedFiles(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void on(FileInfected infected) {
        journal.record(Actor.SERVICE, Journal.FILE_INFECTED, String.valueOf(infected.file()), infected.found());
    }
}
