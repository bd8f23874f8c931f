package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.util.ArrayList;
import java.util.List;

/** Where the secretariat puts subjects in free text on an agenda, with who presents them and their documents. */
@Desk
public class FreeItemDesk {

    private final Meetings meetings;
    private final Secretary secretary;
    private final ItemDocuments documents;
    private final Journal journal;

    FreeItemDesk(Meetings meetings, Secretary secretary, ItemDocuments documents, Journal journal) {
        this.meetings = meetings;
        this.secretary = secretary;
        this.documents = documents;
        this.journal = journal;
    }

    /** Puts it last. */
    public void add(Actor actor, long id, FreeItemForm form, List<SentFile> files) {
        Meeting meeting = secretary.meeting(actor, id, form.version);
        Read read = read(form, files);
        AgendaItem item = read.item();
        meeting.changeAgenda(agenda -> agenda.add(item));
        meetings.save(meeting);
        journal.record(actor, "meeting.itemAdded", meeting.subject(), item.title());
        join(actor, meeting, item.code(), read.files());
    }

    /**
     * Says it otherwise, joins documents and takes others away: each is a change of the agenda, to be told to those convened.
     *
     * @throws fr.crig.avis.shared.ChangedMeanwhile if it is not on the agenda any more
     */
    public void change(Actor actor, long id, String code, FreeItemForm form, List<SentFile> files) {
        Meeting meeting = secretary.meeting(actor, id, form.version);
        Read read = read(form, files);
        AgendaItem item = read.item().under(code);
        List<ItemDocument> withdrawn = documents.of(id, code).stream()
                .filter(document -> form.withdrawn.contains(document.id()))
                .toList();
        boolean papers = !files.isEmpty() || !withdrawn.isEmpty();
        boolean words = !new Agenda(meeting.items()).item(code).equals(item);
        if (!meeting.changeAgenda(agenda -> agenda.replace(item) || papers)) {
            return;
        }
        meetings.save(meeting);
        if (words) {
            journal.record(actor, "meeting.itemChanged", meeting.subject(), item.title());
        }
        withdrawn.forEach(document -> withdraw(actor, meeting, document));
        join(actor, meeting, code, read.files());
    }

    private record Read(AgendaItem item, List<ItemDocuments.Checked> files) {}

    /** @throws Refusal with all that is wrong with the words and the files */
    private Read read(FreeItemForm form, List<SentFile> files) {
        List<Violation> violations = new ArrayList<>();
        AgendaItem item = Refusal.collect(violations, () -> FreeItems.read(form));
        List<ItemDocuments.Checked> checked = Refusal.collect(violations, () -> documents.check(files));
        Refusal.throwIfAny(violations);
        return new Read(item, checked);
    }

    private void join(Actor actor, Meeting meeting, String code, List<ItemDocuments.Checked> files) {
        files.forEach(file -> {
            documents.keep(meeting.id(), code, file, actor.name());
            journal.record(
                    actor,
                    "meeting.documentJoined",
                    meeting.subject(),
                    file.accepted().fileName());
        });
    }

    private void withdraw(Actor actor, Meeting meeting, ItemDocument document) {
        documents.remove(document);
        journal.record(actor, "meeting.documentWithdrawn", meeting.subject(), document.fileName());
    }
}
