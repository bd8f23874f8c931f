package fr.crig.avis.privacy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;

/** Where a person asks for all that is kept of it, and the administrator for somebody who asked it to. */
@Desk
public class ExportDesk {

    private final People people;
    private final Journal journal;

    ExportDesk(People people, Journal journal) {
        this.people = people;
        this.journal = journal;
    }

    /** The journal tells who took it away, before it leaves. @throws NotVisible if it is somebody else's */
    public Person open(String username, Actor by) {
        if (!by.is(Role.ADMINISTRATOR) && !by.username().equals(username)) {
            throw new NotVisible(username);
        }
        Person person = people.find(username);
        journal.record(by, "privacy.exported", username, null);
        return person;
    }
}
