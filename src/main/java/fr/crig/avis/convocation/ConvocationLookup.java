package fr.crig.avis.convocation;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.Reading;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What left about a meeting. */
@Service
@Reading
public class ConvocationLookup {

    private final Convocations convocations;
    private final FileStore files;

    ConvocationLookup(Convocations convocations, FileStore files) {
        this.convocations = convocations;
        this.files = files;
    }

    /** The one in force; empty as long as the meeting is not convened. */
    public Optional<Convocation> last(long meeting) {
        return all(meeting).stream().reduce((earlier, later) -> later);
    }

    /** The oldest first. */
    public List<Convocation> all(long meeting) {
        return convocations.findByMeetingOrderBySequenceNumberAsc(meeting);
    }

    /** Whether those convened know another agenda than the present one. */
    public boolean isAgendaNewer(Meeting meeting) {
        return meeting.isToCome()
                && last(meeting.id())
                        .filter(last -> last.agendaRevision() != meeting.agendaRevision())
                        .isPresent();
    }

    /** @throws NotVisible if none of this meeting has this number, or no document went with it */
    public byte[] document(long meeting, int sequenceNumber) {
        long file = convocations
                .findByMeetingAndSequenceNumber(meeting, sequenceNumber)
                .filter(Convocation::hasDocument)
                .orElseThrow(() -> new NotVisible(sequenceNumber))
                .document()
                .getAsLong();
        var content = new ByteArrayOutputStream();
        files.copyTo(file, content);
        return content.toByteArray();
    }
}
