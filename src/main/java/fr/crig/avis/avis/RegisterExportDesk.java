package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.Desk;

/** Where somebody takes the register along: the journal says who, what and by which criteria, before the first line leaves. */
@Desk
public class RegisterExportDesk {

    private final Journal journal;

    RegisterExportDesk(Journal journal) {
        this.journal = journal;
    }

    /** @throws NotVisible for a format that there is not */
    public RegisterFormat take(Actor actor, String extension, String query) {
        RegisterFormat format = RegisterFormat.of(extension);
        if (format == null) {
            throw new NotVisible(extension);
        }
        journal.record(actor, "avis.exported", format.name(), query.isEmpty() ? null : query);
        return format;
    }
}
