package fr.crig.avis.minutes;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.FileStore;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to read minutes for somebody. Until they are approved signatories read what was sent to them: the corrections and the
 * answers that the secretariat is writing are shown with the approved minutes.
 */
@Service
@Transactional(readOnly = true)
public class MinutesReader {

    private final MinutesRegister register;
    private final MinutesAccess access;
    private final MinutesFacts facts;
    private final MinutesWords words;
    private final MinutesPdf pdf;
    private final Remarks remarks;
    private final FileStore files;
    private final Clock clock;

    MinutesReader(
            MinutesRegister register,
            MinutesAccess access,
            MinutesFacts facts,
            MinutesWords words,
            MinutesPdf pdf,
            Remarks remarks,
            FileStore files,
            Clock clock) {
        this.register = register;
        this.access = access;
        this.facts = facts;
        this.words = words;
        this.pdf = pdf;
        this.remarks = remarks;
        this.files = files;
        this.clock = clock;
    }

    /** @throws NotVisible also when there are none yet */
    public MinutesPage page(Actor reader, long meeting) {
        Minutes minutes = access.visible(reader, meeting);
        boolean secretariat = reader.is(Role.SECRETARIAT);
        MinutesVersion version = words.version(minutes, shown(reader, minutes));
        return new MinutesPage(
                minutes,
                factsOf(minutes),
                version,
                words.all(minutes).stream()
                        .filter(one -> maySee(reader, minutes, one.number()))
                        .toList(),
                remarks.findByMinutesOrderByIdAsc(minutes.id()),
                secretariat && minutes.state().isEditable(),
                RemarkDesk.mayRemark(reader) && minutes.isOpenToRemarks(clock.instant()),
                secretariat || minutes.isApproved());
    }

    /** @throws NotVisible if the reader may not see one of the versions, or there is no such one */
    List<CorrectedPart> corrections(Actor reader, long meeting, int from, int to) {
        Minutes minutes = access.visible(reader, meeting);
        if (!maySee(reader, minutes, from) || !maySee(reader, minutes, to)) {
            throw new NotVisible(meeting);
        }
        return CorrectedPart.between(
                words.version(minutes, from).text(), words.version(minutes, to).text(), minutes.facts());
    }

    /**
     * Approved: the very file that was sealed; with the signatories: the one that was sent; else the draft as it stands.
     *
     * @throws NotVisible also when there are none yet
     */
    public byte[] document(Actor reader, long meeting) {
        Minutes minutes = access.visible(reader, meeting);
        if (minutes.isApproved()) {
            return file(minutes.finalFile());
        }
        boolean asSent = minutes.isSent() && shown(reader, minutes) == minutes.sentNumber();
        return asSent
                ? file(minutes.sentFile())
                : pdf.draft(minutes, words.last(minutes).text());
    }

    /** As it was sent, for the service itself. */
    public Optional<byte[]> sentDocument(long meeting) {
        return register.findByMeeting(meeting).filter(Minutes::isSent).map(minutes -> file(minutes.sentFile()));
    }

    /** As it was approved, for the service itself. */
    public Optional<byte[]> approvedDocument(long meeting) {
        return register.findByMeeting(meeting).filter(Minutes::isApproved).map(minutes -> file(minutes.finalFile()));
    }

    private MinutesRecord factsOf(Minutes minutes) {
        return minutes.state() == MinutesState.DRAFT ? facts.complete(minutes.facts()) : minutes.facts();
    }

    private static int shown(Actor reader, Minutes minutes) {
        return reader.is(Role.SECRETARIAT) || minutes.isApproved() ? minutes.textNumber() : minutes.sentNumber();
    }

    private static boolean maySee(Actor reader, Minutes minutes, int number) {
        boolean exists = number >= 1 && number <= minutes.textNumber();
        return exists
                && (reader.is(Role.SECRETARIAT)
                        || number == minutes.sentNumber()
                        || minutes.isApproved() && number > minutes.sentNumber());
    }

    private byte[] file(long id) {
        var bytes = new ByteArrayOutputStream();
        files.copyTo(id, bytes);
        return bytes.toByteArray();
    }
}
